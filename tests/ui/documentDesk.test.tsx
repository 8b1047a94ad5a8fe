import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../domain/cases/caseRecord.ts';
import {
  type DocumentPreview,
  DocumentRequest,
  type DocumentRow,
} from '../../domain/documents/documentRecord.ts';
import type { Run } from '../../domain/documents/documentTree.ts';
import { errorSentences } from '../../domain/errors.ts';
import { DocumentId } from '../../domain/ids.ts';
import { CaseDocumentsTab } from '../../renderer/features/documents/CaseDocumentsTab.tsx';
import { useEngine } from '../../renderer/rpc/EngineProvider.tsx';
import { documentText } from '../../renderer/text/documentText.ts';
import { type CaseStore, caseId, caseStore, evidenceItem, paperTemplates } from './caseFakes.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

const defaultClaim = { id: 'explain', text: '书面说明来电人员的身份。' };
const offered = [
  { ...defaultClaim, basis: ['pipl-44'], hint: '' },
  { id: 'stop', text: '停止在夜间来电。', basis: [], hint: '先核对来电时间。' },
];

/** The paper as the real engine would make it, in little: party table, claims, evidence. */
function paperOf(store: CaseStore, request: DocumentRequest): DocumentPreview {
  const { client } = store.record();
  const claims = request.claims.length > 0 ? request.claims : [defaultClaim];
  const address: Run =
    client.address === ''
      ? { text: '【待补：当事人联系地址】', missingFieldId: 'client.address' }
      : { text: client.address };
  const rows = store
    .evidence()
    .map((item): Run[][] => [
      [{ text: `证据${item.number}`, evidenceId: item.id }],
      [
        item.purpose === ''
          ? { text: '【待补：证明目的】', missingFieldId: `evidence.${item.id}.purpose` }
          : { text: item.purpose },
      ],
    ]);
  const missing = [address, ...rows.flat(2)].flatMap(({ missingFieldId }) =>
    missingFieldId
      ? [
          missingFieldId.startsWith('client')
            ? { fieldId: missingFieldId, label: '当事人联系地址', where: '投诉人' }
            : { fieldId: missingFieldId, label: '证明目的', where: '证据清单' },
        ]
      : [],
  );
  return {
    tree: {
      title: request.templateId === 'complaint' ? '投诉书' : '报案材料',
      layout: 'gbt9704',
      blocks: [
        {
          type: 'title',
          runs: [{ text: request.templateId === 'complaint' ? '投诉书' : '报案材料' }],
        },
        { type: 'partyTable', rows: [{ label: '联系地址', runs: [address] }] },
        {
          type: 'list',
          items: claims.map(({ text }, index) => ({ number: `${index + 1}.`, runs: [{ text }] })),
        },
        {
          type: 'table',
          kind: 'evidence',
          columns: [
            { title: '证据名称', widthMm: 60, align: 'left' },
            { title: '证明目的', widthMm: 90, align: 'left' },
          ],
          rows,
        },
      ],
    },
    missing,
    claims,
    offered,
  };
}

const documentIdOf = (version: number) =>
  DocumentId.parse(`019a0000-0000-7000-8000-0000000000d${version}`);

function openDesk(store: CaseStore, route = `/cases/${caseId}/documents`) {
  const bridge = installFakeBridge();
  const made: { row: DocumentRow; paper: DocumentPreview }[] = [];
  store.engine.on({
    document: {
      templates: () => paperTemplates,
      preview: (request) => paperOf(store, DocumentRequest.parse(request)),
      list: () => made.map(({ row }) => row).reverse(),
      generate: (input) => {
        const request = DocumentRequest.parse(input.request);
        for (const older of made) older.row = { ...older.row, superseded: true };
        const paper = paperOf(store, request);
        const row = rowOf(made.length + 1, request, paper.missing.length);
        made.push({ row, paper });
        return row;
      },
      open: ({ documentId }) => {
        const found = made.find(({ row }) => row.id === documentId);
        if (!found) throw new Error('no such paper');
        return { row: found.row, tree: found.paper.tree, missing: found.paper.missing };
      },
      saveAs: () => ({ sizeBytes: 9_000, sha256: 'f'.repeat(64) }),
    },
    pack: { list: () => [] },
  });
  return { bridge, ...renderScreen(<Desk />, { engine: store.engine, route }) };
}

/** As the case page does: the tab gets the case as it is now. */
function Desk() {
  const { orpc } = useEngine();
  const record: CaseRecord | undefined = useQuery(
    orpc.case.get.queryOptions({ input: { caseId } }),
  ).data;
  return record ? <CaseDocumentsTab record={record} /> : null;
}

function rowOf(version: number, request: DocumentRequest, missingCount: number): DocumentRow {
  return {
    id: documentIdOf(version),
    caseId,
    caseNumber: '（2026）案盾字第007号',
    clientName: '林小满',
    templateId: request.templateId,
    recipientKind: request.recipientKind,
    title: '投诉书',
    version,
    superseded: false,
    missingCount,
    fileName: `投诉书-v${version}.docx`,
    sizeBytes: 9_000,
    sha256: 'f'.repeat(64),
    createdAtMs: Date.UTC(2026, 10, 22),
    createdBy: '周青岚',
  };
}

async function write(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

const sheet = () => screen.findByRole('article', { name: '《投诉书》预览' });

describe('a missing value', () => {
  it('leads to its field; once it is saved the paper shows it', async () => {
    const store = caseStore();
    const { user } = openDesk(store);
    expect(within(await sheet()).getByText('【待补：当事人联系地址】')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '当事人联系地址' }));
    const title = await screen.findByText('修改当事人资料');
    const dialog = within(title.closest('[role="dialog"]') as HTMLElement);
    const field = dialog.getByLabelText('联系地址');
    await write(user, field, '示例市青石路1号');
    await user.click(dialog.getByRole('button', { name: /保\s*存/ }));
    expect(await within(await sheet()).findByText('示例市青石路1号')).toBeTruthy();
    expect(screen.queryByText('【待补：当事人联系地址】')).toBeNull();
    expect(await screen.findByText('资料齐全，没有待补内容。')).toBeTruthy();
  });

  it('is reached from its yellow mark in the paper too', async () => {
    const { user } = openDesk(caseStore());
    await user.click(within(await sheet()).getByText('【待补：当事人联系地址】'));
    expect(await screen.findByText('修改当事人资料')).toBeTruthy();
  });

  it('of a piece of evidence names it and opens it over the paper', async () => {
    const store = caseStore({
      record: { client: { ...caseStore().record().client, address: '示例市' } },
      evidence: [evidenceItem(3, { purpose: '', title: '来电录音' })],
    });
    const { user } = openDesk(store);
    await user.click(await screen.findByRole('button', { name: '证明目的 · 证据3 来电录音' }));
    await write(user, await screen.findByLabelText('证明目的'), '证明来电内容');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(await within(await sheet()).findByText('证明来电内容')).toBeTruthy();
  });
});

describe('the paper on the desk', () => {
  it('opens the evidence that it cites', async () => {
    const { user } = openDesk(caseStore({ evidence: [evidenceItem(2)] }));
    await user.click(within(await sheet()).getByRole('button', { name: '证据2' }));
    expect(await screen.findByText('证据2 短信截图2')).toBeTruthy();
  });

  it('follows the choice of the template and the addressee', async () => {
    const store = caseStore();
    const { user } = openDesk(store);
    await sheet();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: '文书' }));
    await user.click(await screen.findByTitle('报案材料'));
    expect(await screen.findByRole('article', { name: '《报案材料》预览' })).toBeTruthy();
    expect(store.engine.callsOf('document.preview').at(-1)?.input).toMatchObject({
      templateId: 'police-report',
      recipientKind: 'police',
    });
  });

  it('begins with the report to the police where fraud is suspected', async () => {
    openDesk(caseStore({ record: { cause: 'suspected_fraud' } }));
    expect(await screen.findByRole('article', { name: '《报案材料》预览' })).toBeTruthy();
  });

  it('follows the requests as they are rewritten, added and put back', async () => {
    const { user } = openDesk(caseStore());
    const first = await screen.findByLabelText('第 1 项请求');
    expect(screen.getByText(/依据：.*个人信息保护法/)).toBeTruthy();
    await user.clear(first);
    await write(user, first, '书面道歉。');
    expect(await within(await sheet()).findByText(/书面道歉。/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /增加一项/ }));
    await user.click(await screen.findByRole('menuitem', { name: /停止在夜间来电/ }));
    expect(await within(await sheet()).findByText(/停止在夜间来电。/)).toBeTruthy();
    const requests = screen.getByRole('region', { name: '请求事项' });
    expect(within(requests).getByText('先核对来电时间。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复默认' }));
    expect(await within(await sheet()).findByText(/书面说明来电人员的身份。/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByLabelText('第 2 项请求')).toBeNull());
  });
});

describe('making a Word document', () => {
  // The shelf draws what fits into it.
  beforeEach(() => giveElementsSize(1_200, 800));

  it('keeps every version on the shelf; an old one opens as it was made', async () => {
    const store = caseStore();
    const { user } = openDesk(store);
    await user.click(await screen.findByRole('button', { name: /仍有 1 处待补，照样生成/ }));
    expect(await screen.findByText('已生成《投诉书》第 1 版。')).toBeTruthy();
    store.changeElsewhere({ client: { ...store.record().client, address: '示例市新街2号' } });
    await user.click(screen.getByText('编写'));
    await user.click(await screen.findByRole('button', { name: /照样生成/ }));
    const shelf = await screen.findByRole('region', { name: '已生成的版本' });
    expect(await within(shelf).findByText('第 2 版')).toBeTruthy();
    expect(within(shelf).getByText('已有新版')).toBeTruthy();
    const oldest = within(shelf).getByRole('listitem', { name: /第 1 版/ });
    await user.click(within(oldest).getByRole('button', { name: /查\s*看/ }));
    expect(await screen.findByText(/正在查看《投诉书》第 1 版/)).toBeTruthy();
    expect(within(await sheet()).getByText('【待补：当事人联系地址】')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回当前预览' }));
    expect(await within(await sheet()).findByText('示例市新街2号')).toBeTruthy();
  });

  it('opens in Word after saying that the file leaves the vault', async () => {
    const store = caseStore();
    const { user, bridge } = openDesk(store);
    await user.click(await screen.findByRole('button', { name: /照样生成/ }));
    await user.click(await screen.findByRole('button', { name: '用 Word 打开' }));
    const notice = await screen.findByText(/文件将以明文保存/);
    const dialog = within(notice.closest('[role="dialog"]') as HTMLElement);
    expect(bridge.opened).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: /知道了|确\s*定/ }));
    await waitFor(() => expect(bridge.opened).toHaveLength(1));
    const saved = store.engine.callsOf('document.saveAs')[0]?.input as { grantId: string };
    expect(bridge.opened).toEqual([`open:${saved.grantId}`]);
  });

  it('writes nothing when the place to save is not chosen', async () => {
    const store = caseStore();
    const { user, bridge } = openDesk(store);
    await user.click(await screen.findByRole('button', { name: /照样生成/ }));
    await user.click(await screen.findByRole('button', { name: '另存为…' }));
    const chosen = fakeGrant('投诉书.docx');
    bridge.nextTargets.push(chosen);
    await user.click(screen.getByRole('button', { name: '另存为…' }));
    await screen.findByText(/已保存：/);
    const written = store.engine.callsOf('document.saveAs').map(({ input }) => input);
    expect(written).toMatchObject([{ grantId: chosen.grantId }]);
  });

  it('says so when the dialog for the place to save fails, for a version and for the preview', async () => {
    const store = caseStore();
    const { user, bridge } = openDesk(store);
    bridge.pickSaveTarget = async () => {
      throw new Error('no dialog');
    };
    const told = () => screen.queryAllByText(errorSentences.INTERNAL).length;
    await user.click(
      await screen.findByRole('button', { name: new RegExp(documentText.make.previewPdf) }),
    );
    await waitFor(() => expect(told()).toBe(1));
    await user.click(await screen.findByRole('button', { name: /照样生成/ }));
    await user.click(await screen.findByRole('button', { name: '另存为…' }));
    await waitFor(() => expect(told()).toBe(2));
    expect(store.engine.callsOf('document.saveAs')).toEqual([]);
  });
});
