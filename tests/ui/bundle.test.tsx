import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BundleEvent } from '../../domain/contract/bundleContract.ts';
import { AnDunError, errorSentences } from '../../domain/errors.ts';
import type { ImportReport } from '../../domain/imports/importedRecord.ts';
import { CaseEvidenceTab } from '../../renderer/features/evidence/CaseEvidenceTab.tsx';
import { EvidencePage } from '../../renderer/features/evidence/EvidencePage.tsx';
import { caseStore, evidenceIdOf, evidenceItem } from './caseFakes.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import type { FakeHandlers } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const sha256 = 'ab'.repeat(32);
const items = () => [
  evidenceItem(1),
  evidenceItem(2, { title: '通话录音', kind: 'recording', purpose: '' }),
  evidenceItem(3, { title: '账单', kind: 'bill', withdrawnAtMs: 1, withdrawnReason: '重复' }),
  evidenceItem(4, { title: '旧截图', kind: 'bill', destroyedAtMs: 1, withdrawnAtMs: 1 }),
];

type Make = NonNullable<NonNullable<FakeHandlers['bundle']>['make']>;

const done: BundleEvent = {
  type: 'done',
  fileName: '证据包.zip',
  files: 9,
  sizeBytes: 12_345,
  sha256,
};

async function openDialog(
  make: Make = async function* () {
    yield done;
  },
  reports: ImportReport[] = [],
) {
  const bridge = installFakeBridge();
  const store = caseStore({ evidence: items() });
  store.engine.on({
    import: { reports: () => reports },
    bundle: {
      suggest: () => ({
        groups: [
          { title: '截图照片', evidenceIds: [evidenceIdOf(1)] },
          { title: '录音', evidenceIds: [evidenceIdOf(2)] },
        ],
        submitter: '林小满',
        originalColumn: true,
        transcript: true,
        screenshotPages: true,
        date: '2026-11-22',
      }),
      make,
    },
  });
  const shown = renderScreen(<CaseEvidenceTab record={store.record()} />, {
    engine: store.engine,
    route: '/cases/x/evidence',
  });
  await shown.user.click(await screen.findByRole('button', { name: '制作证据包' }));
  await screen.findByRole('region', { name: '分组与顺序' });
  const sent = () => store.engine.callsOf('bundle.make').map(({ input }) => input);
  return { ...shown, bridge, sent };
}

const makeButton = () => screen.getByRole('button', { name: /一键生成证据包/ });

describe('making a bundle', () => {
  it('asks before a backup leaves with more in it than belongs to the case', async () => {
    const report: ImportReport = {
      evidenceId: evidenceIdOf(1),
      format: 'sms_backup_xml',
      imported: 120,
      relevant: 3,
      duplicates: 0,
      problems: 0,
      finishedAtMs: 1,
    };
    const { user } = await openDialog(undefined, [report]);
    expect(await screen.findByText(/共 120 条，其中涉案 3 条，其余 117 条/)).toBeTruthy();
    const make = () => screen.getByRole('button', { name: '一键生成证据包' }) as HTMLButtonElement;
    expect(make().disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: /同意整份交出/ }));
    expect(make().disabled).toBe(false);
  });

  it('lets a lawyer say whether an item is an original or a copy', async () => {
    const { user, bridge, sent } = await openDialog();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '原件/复印件：通话录音' }));
    await user.click(await screen.findByText('打印件'));
    bridge.nextTargets.push(fakeGrant('证据包.zip'));
    await user.click(screen.getByRole('button', { name: '一键生成证据包' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({
      options: { originForms: { [evidenceIdOf(2)]: 'printout' } },
    });
  });

  it('is one button: grouped by the program, saved where the lawyer says, with its hash', async () => {
    const { user, bridge, sent } = await openDialog();
    const target = fakeGrant('证据包.zip', null);
    bridge.nextTargets.push(target);
    await user.click(makeButton());
    expect(await screen.findByText('证据包已生成，共 9 个文件，写入后已逐个核对。')).toBeTruthy();
    expect(screen.getByText(sha256)).toBeTruthy();
    expect(sent()).toMatchObject([
      {
        grantId: target.grantId,
        options: {
          groups: [
            { title: '截图照片', evidenceIds: [evidenceIdOf(1)] },
            { title: '录音', evidenceIds: [evidenceIdOf(2)] },
          ],
          submitter: '林小满',
          date: '2026-11-22',
        },
      },
    ]);
    await user.click(screen.getByRole('button', { name: '在文件夹中显示' }));
    expect(bridge.opened).toEqual([`show:${target.grantId}`]);
  });

  it('writes nothing when no place to save was chosen', async () => {
    const { user, sent } = await openDialog();
    await user.click(makeButton());
    await waitFor(() => expect((makeButton() as HTMLButtonElement).disabled).toBe(false));
    expect(sent()).toEqual([]);
  });

  it('is put in order, renamed and shortened by keyboard', async () => {
    const { user, bridge, sent } = await openDialog();
    screen.getByRole('listitem', { name: '2-1 通话录音' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    const first = screen.getByRole('listitem', { name: '1-1 通话录音' });
    expect(document.activeElement).toBe(first);
    const name = screen.getAllByRole('textbox', { name: '分组名称' })[0] as HTMLElement;
    await user.clear(name);
    expect((makeButton() as HTMLButtonElement).disabled).toBe(true);
    await user.click(name);
    await user.paste('来电');
    await user.click(screen.getByRole('button', { name: '不编入：短信截图1' }));
    await user.click(screen.getByRole('button', { name: '编入：账单' }));
    await user.click(screen.getByRole('checkbox', { name: /截图汇编/ }));
    bridge.nextTargets.push(fakeGrant('证据包.zip', null));
    await user.click(makeButton());
    await screen.findByText(sha256);
    expect(sent()).toMatchObject([
      {
        options: {
          groups: [
            { title: '来电', evidenceIds: [evidenceIdOf(2)] },
            { title: '录音', evidenceIds: [evidenceIdOf(3)] },
          ],
          screenshotPages: false,
        },
      },
    ]);
  });

  it('lets an item be dragged into another group', async () => {
    const { user, bridge, sent } = await openDialog();
    const row = screen.getByRole('listitem', { name: '1-1 短信截图1' });
    const data = { dataTransfer: { types: [], effectAllowed: '' } };
    fireEvent.dragStart(row, data);
    fireEvent.drop(screen.getByRole('region', { name: '录音' }), data);
    bridge.nextTargets.push(fakeGrant('证据包.zip', null));
    await user.click(makeButton());
    await screen.findByText(sha256);
    expect(sent()).toMatchObject([
      {
        options: { groups: [{ title: '录音', evidenceIds: [evidenceIdOf(2), evidenceIdOf(1)] }] },
      },
    ]);
  });

  it('says why an item stays out, and does not offer a deleted original', async () => {
    await openDialog();
    const left = screen.getByRole('region', { name: '未编入（2）' });
    expect(within(left).getByText('已停用')).toBeTruthy();
    expect(within(left).getByText('原件已删除')).toBeTruthy();
    expect(within(left).queryByRole('button', { name: '编入：旧截图' })).toBeNull();
    const row = screen.getByRole('listitem', { name: '2-1 通话录音' });
    expect(within(row).getByText('未写证明目的')).toBeTruthy();
  });

  it('shows how far it is and stops when asked', async () => {
    let stopped = false;
    const { user, bridge } = await openDialog(async function* (_input, { signal }) {
      yield { type: 'progress', done: 50, total: 100, step: '写入' };
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      stopped = true;
      throw new AnDunError('CANCELLED');
    });
    bridge.nextTargets.push(fakeGrant('证据包.zip', null));
    await user.click(makeButton());
    expect(await screen.findByText('正在写入… 50%')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '停止制作' }));
    expect(await screen.findByText('已停止，没有留下不完整的文件。')).toBeTruthy();
    await waitFor(() => expect(stopped).toBe(true));
  });

  it('names the item that cannot be read', async () => {
    // biome-ignore lint/correctness/useYield: it fails before the first event
    const { user, bridge } = await openDialog(async function* () {
      throw new AnDunError('EVIDENCE_MISSING', ['evidence.2']);
    });
    bridge.nextTargets.push(fakeGrant('证据包.zip', null));
    await user.click(makeButton());
    expect(await screen.findByText(errorSentences.EVIDENCE_MISSING)).toBeTruthy();
    expect(screen.getByText(/涉及：证据2。/)).toBeTruthy();
  });
});

describe('checking a bundle', () => {
  function openPage(check: NonNullable<NonNullable<FakeHandlers['bundle']>['verify']>) {
    const bridge = installFakeBridge();
    const store = caseStore({ evidence: items() });
    store.engine.on({ bundle: { verify: check } });
    return { bridge, ...renderScreen(<EvidencePage />, { engine: store.engine }) };
  }

  it('says that a chosen file is whole, and whose it is', async () => {
    const { user, bridge } = openPage(async function* () {
      yield { type: 'progress', doneBytes: 1, totalBytes: 2 };
      yield {
        type: 'done',
        check: { files: 9, whole: true, problems: [], keyFingerprint: sha256, ownKey: true },
      };
    });
    bridge.nextFiles.push([fakeGrant('证据包.zip')]);
    await user.click(await screen.findByRole('button', { name: '核验证据包' }));
    await user.click(await screen.findByRole('button', { name: '选择证据包' }));
    expect(await screen.findByText('完整：9 个文件全部与清单一致，签名有效。')).toBeTruthy();
    expect(screen.getByText('证据包.zip')).toBeTruthy();
    expect(screen.getByText('由当前案件库签名。')).toBeTruthy();
    expect(screen.getByText(sha256)).toBeTruthy();
  });

  it('lists what is wrong with a dropped file', async () => {
    const { user } = openPage(async function* () {
      yield {
        type: 'done',
        check: {
          files: 8,
          whole: false,
          problems: [{ path: '原件/1-1 截图.png', problem: 'changed' }],
          keyFingerprint: null,
          ownKey: false,
        },
      };
    });
    await user.click(await screen.findByRole('button', { name: '核验证据包' }));
    await screen.findByRole('button', { name: '选择证据包' });
    const files = [new File(['zip'], '收到的.zip')];
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
    expect(await screen.findByText(/有 1 处不符/)).toBeTruthy();
    expect(screen.getByText('收到的.zip')).toBeTruthy();
    expect(screen.getByText('包内没有签名密钥，无法确认由谁制作。')).toBeTruthy();
  });
});
