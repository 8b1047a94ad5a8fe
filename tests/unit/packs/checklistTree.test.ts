import { describe, expect, it } from 'vitest';
import type { Block, DocumentTree } from '../../../domain/documents/documentTree.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import {
  type ChecklistChannel,
  type ChecklistPaper,
  checklistTree,
} from '../../../electron/engine/packs/checklistTree.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';

function paper(title: string, ...signers: string[]): ChecklistPaper {
  const block: Block = { type: 'signature', lines: signers.map((text) => [{ text }]), date: [] };
  const tree: DocumentTree = { title, layout: 'gbt9704', blocks: [block] };
  return { title, version: 1, tree, missing: [] };
}

function channel(kind: RecipientKind, addressee: string, papers: ChecklistPaper[]) {
  return {
    route: {
      kind,
      state: 'suited',
      reason: '',
      from: null,
      first: null,
      ticked: true,
      papers: [],
      usual: [],
      enclosures: [],
    },
    addressee,
    folder: `01_${addressee}`,
    delivery: ['当面递交'],
    papers,
  } satisfies ChecklistChannel;
}

const complaint = () => paper('投诉书', '投诉人（签名）：', '委托代理人（签名）：');
const authorization = () => paper('授权委托书', '委托人（签名并捺指印）：', '受托人（签名）：');
const tree = checklistTree({
  caseNumber: '（2026）案盾字第006号',
  clientName: '林小满',
  lawyerName: '周青岚',
  date: '2026-11-22',
  channels: [
    channel('institution', '甲消费金融有限公司', [complaint(), authorization()]),
    channel('police', '公安机关', [paper('报案材料', '报案人（签名）：'), authorization()]),
    channel('client_file', '案卷（内部）', [
      paper('接待笔录', '当事人（签名）：', '接待人（签名）：'),
    ]),
  ],
  extracted: ['证据2“通话详单”'],
  bundle: { items: 3, sha256: 'a'.repeat(64), leftOut: [] },
});
const text = renderPlainText(tree);

describe('待签署与寄送清单', () => {
  it('adds up what the client has to sign on one visit, and what the firm', () => {
    expect(text).toContain('当事人共签5处');
    expect(text).toContain('律师和律所共签章4处');
  });

  it('names a paper once with everybody who gets one', () => {
    expect(text).toContain('授权委托书，2份');
    expect(text.match(/授权委托书，/g)).toHaveLength(1);
    expect(text).toMatch(/□ 公安机关(?!（第)/);
  });

  it('tells what stays in the file apart from what is sent', () => {
    const [, kept = '', sent = ''] = /留存案卷([\s\S]*)寄送([\s\S]*)/.exec(text) ?? [];
    expect(kept).toContain('接待笔录');
    expect(sent).not.toContain('接待笔录');
    expect(sent).toContain('报案材料');
  });

  it('sends of a list with other people’s records the extract alone', () => {
    expect(text).toContain('□ 证据摘录（打印“证据摘录.docx”）：证据2“通话详单”');
    expect(text).toContain('原件留存案卷');
  });

  it('tells the hash of the evidence before the list of addressees, not on a page of its own', () => {
    expect(text.indexOf('证据包的SHA-256')).toBeLessThan(text.indexOf('送到哪里'));
    expect(tree.blocks.filter(({ type }) => type === 'pageBreak')).toHaveLength(1);
  });
});
