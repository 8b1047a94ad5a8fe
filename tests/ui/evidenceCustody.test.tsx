import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { errorSentences } from '../../domain/errors.ts';
import type { CollectionRecord } from '../../domain/evidence/collectionRecord.ts';
import { CaseEvidenceTab } from '../../renderer/features/evidence/CaseEvidenceTab.tsx';
import { callAtMs, caseStore, custodyEvent, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

function openItem(items = [evidenceItem(1), evidenceItem(2)], opened: number | null = 1) {
  const bridge = installFakeBridge();
  const store = caseStore({ evidence: items });
  const route = `/cases/x/evidence${opened === null ? '' : `?item=${evidenceIdOf(opened)}`}`;
  const shown = renderScreen(<CaseEvidenceTab record={store.record()} />, {
    engine: store.engine,
    route,
  });
  return { ...shown, bridge, store };
}

async function choose(user: UserEvent, name: string) {
  await user.click(await screen.findByRole('button', { name: '更多操作' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

async function write(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

describe('a better copy of an item', () => {
  it('comes in as an item of its own that names the old one', async () => {
    const { user, bridge, store } = openItem();
    store.engine.on({
      evidence: {
        attach: async function* () {
          yield { type: 'attached', item: evidenceItem(3), duplicateOf: null };
          yield { type: 'done', attached: 1, refused: 0 };
        },
      },
    });
    const file = fakeGrant('高清截图.png');
    bridge.nextFiles.push([file]);
    await choose(user, '上传更清晰的版本');
    expect(await screen.findByText(/已添加为证据3，并注明它是证据1的更清晰版本/)).toBeTruthy();
    expect(store.engine.callsOf('evidence.attach')[0]?.input).toMatchObject({
      grantIds: [file.grantId],
      supersedes: evidenceIdOf(1),
      kind: 'screenshot',
    });
  });

  it('says why it was refused', async () => {
    const { user, bridge, store } = openItem();
    store.engine.on({
      evidence: {
        attach: async function* () {
          yield { type: 'refused', fileName: '空.png', code: 'FILE_EMPTY' };
          yield { type: 'done', attached: 0, refused: 1 };
        },
      },
    });
    bridge.nextFiles.push([fakeGrant('空.png')]);
    await choose(user, '上传更清晰的版本');
    expect(await screen.findByText(errorSentences.FILE_EMPTY)).toBeTruthy();
  });

  it('leads from the old item to the new one and back', async () => {
    const { user, address } = openItem([
      evidenceItem(1, { supersededById: evidenceIdOf(2) }),
      evidenceItem(2, { supersedesId: evidenceIdOf(1) }),
    ]);
    const newer = (await screen.findByText(/有更清晰的版本：证据2/)).closest('.ant-alert');
    await user.click(within(newer as HTMLElement).getByRole('button', { name: /查\s?看/ }));
    await waitFor(() => expect(address()).toContain(evidenceIdOf(2)));
    expect(await screen.findByText(/这是证据1的更清晰版本/)).toBeTruthy();
  });
});

describe('deleting an original', () => {
  it('names what goes, and wants a reason and the number typed', async () => {
    const { user, store } = openItem();
    store.engine.on({
      evidence: {
        destroy: ({ reason }) => {
          const gone = evidenceItem(1, {
            destroyedAtMs: callAtMs,
            destroyedReason: reason,
            withdrawnAtMs: callAtMs,
          });
          store.setEvidence([gone, evidenceItem(2)]);
          return gone;
        },
      },
    });
    await choose(user, '删除原件');
    const dialog = (await screen.findByText('删除证据1的原件？')).closest('[role="dialog"]');
    const inside = within(dialog as HTMLElement);
    expect(inside.getByText(/“短信截图1”（2\.00 KB）的加密文件和密钥将被永久清除/)).toBeTruthy();
    const go = inside.getByRole('button', { name: '永久删除原件' }) as HTMLButtonElement;
    await write(user, inside.getByLabelText('理由（记入保管链）'), '当事人书面要求');
    expect(go.disabled).toBe(true);
    await write(user, inside.getByLabelText('输入“证据1”确认'), '证据1');
    await user.click(go);
    expect(await screen.findByText(/原件已删除。理由：当事人书面要求/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '导出原件' })).toBeNull();
    expect(screen.queryByRole('button', { name: '更多操作' })).toBeNull();
  });
});

describe('the collection record of an item', () => {
  it('is written once and stands beside the file', async () => {
    const { user, store } = openItem();
    let saved: CollectionRecord | null = null;
    store.engine.on({
      evidence: {
        get: ({ evidenceId }) => ({
          item: evidenceItem(1),
          custody: [custodyEvent(evidenceId)],
          collection: saved,
        }),
        saveCollection: ({ record }) => {
          saved = record;
          return record;
        },
      },
    });
    await user.click(await screen.findByRole('tab', { name: '文件与保管链' }));
    await user.click(await screen.findByRole('button', { name: '填写提取笔录' }));
    const dialog = (await screen.findByLabelText('见证人')).closest('[role="dialog"]');
    const inside = within(dialog as HTMLElement);
    expect((inside.getByLabelText('提取人') as HTMLInputElement).value).toBe('周青岚');
    await write(user, inside.getByLabelText('提取时间'), '2099-01-01');
    await write(user, inside.getByLabelText('原始存储介质'), '华为 P60，当事人自行保管');
    await user.click(inside.getByRole('button', { name: '保存提取笔录' }));
    expect(await inside.findByText('这个时间还没有到，请核对。')).toBeTruthy();
    expect(saved).toBeNull();
    await user.clear(inside.getByLabelText('提取时间'));
    await write(user, inside.getByLabelText('提取时间'), '2026-11-02 14:30');
    await user.click(inside.getByRole('button', { name: '保存提取笔录' }));
    expect(await screen.findByText('提取笔录已保存。')).toBeTruthy();
    expect(saved).toMatchObject({ atMs: callAtMs, extractor: '周青岚' });
    const section = await screen.findByRole('region', { name: '提取笔录' });
    expect(await within(section).findByText('华为 P60，当事人自行保管')).toBeTruthy();
    expect(within(section).getByText('2026-11-02 14:30')).toBeTruthy();
  });
});

describe('the custody of a whole case', () => {
  beforeEach(() => giveElementsSize(1100, 500));

  it('is one table with the state of the chain, and goes out as one file', async () => {
    const { user, bridge, store } = openItem(undefined, null);
    store.engine.on({
      evidence: {
        custody: () => ({
          rows: [
            {
              ...custodyEvent(evidenceIdOf(1), { sha256After: '1'.repeat(64) }),
              evidenceNumber: 1,
              evidenceTitle: '短信截图1',
            },
          ],
          chain: { whole: true, entries: 5, firstBrokenSeq: null },
          keyFingerprint: 'cd'.repeat(32),
        }),
        exportCustody: () => ({ fileName: '保管链.zip', sizeBytes: 10, sha256: 'ef'.repeat(32) }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '保管链' }));
    expect(await screen.findByText(/整个案件库的保管链共 5 条/)).toBeTruthy();
    expect(screen.getByText('证据1 短信截图1')).toBeTruthy();
    expect(screen.getByText('收集入库')).toBeTruthy();
    expect(screen.getByText('cd'.repeat(32))).toBeTruthy();
    const target = fakeGrant('保管链.zip', null);
    bridge.nextTargets.push(target);
    await user.click(screen.getByRole('button', { name: '导出保管链' }));
    expect(await screen.findByText(/保管链已导出：保管链\.zip。/)).toBeTruthy();
    expect(store.engine.callsOf('evidence.exportCustody')[0]?.input).toMatchObject({
      grantId: target.grantId,
    });
  });

  it('shows one item alone, and says of an act without a reason what it was', async () => {
    const { user, store } = openItem(undefined, null);
    const row = (seq: number) => ({
      ...custodyEvent(evidenceIdOf(seq), { seq }),
      evidenceNumber: seq,
      evidenceTitle: `截图${seq}`,
    });
    store.engine.on({
      evidence: {
        custody: () => ({
          rows: [row(1), row(2)],
          chain: { whole: true, entries: 2, firstBrokenSeq: null },
          keyFingerprint: 'cd'.repeat(32),
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '保管链' }));
    expect(await screen.findByText('共 2 条')).toBeTruthy();
    expect(screen.getAllByText('加密入库，记下校验值')).toHaveLength(2);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '证据' }));
    await user.click(await screen.findByText('证据2 截图2', { selector: '.ant-select-item *' }));
    expect(await screen.findByText('显示 1 / 2 条')).toBeTruthy();
  });

  it('says loudly when the chain is broken', async () => {
    const { user, store } = openItem(undefined, null);
    store.engine.on({
      evidence: {
        custody: () => ({
          rows: [],
          chain: { whole: false, entries: 5, firstBrokenSeq: 3 },
          keyFingerprint: 'cd'.repeat(32),
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '保管链' }));
    expect(await screen.findByText(/保管链从第 3 条起对不上/)).toBeTruthy();
  });
});
