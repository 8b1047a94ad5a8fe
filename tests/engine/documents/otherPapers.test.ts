import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { DocumentTree } from '../../../domain/documents/documentTree.ts';
import { runsOfBlock } from '../../../domain/documents/missingInTree.ts';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

const firm: FirmProfile = {
  name: '杭州衡山律师事务所',
  address: '',
  phone: '',
  creditCode: '',
  operatorName: '陈前台',
  readsPictures: false,
  lawyers: [
    {
      id: '01935f00-0000-7000-8000-000000000901',
      name: '周明远',
      licenceNo: '13301201810000001',
      phone: '13800571234',
    },
  ],
};

let test: TestVault;
let caseId: DocumentRequest['caseId'];
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

function preview(parts: Pick<DocumentRequest, 'templateId' | 'recipientKind' | 'options'>) {
  return test.client.document.preview({ caseId, claims: [], ...parts });
}

function words(tree: DocumentTree): string {
  return tree.blocks
    .flatMap(runsOfBlock)
    .map(({ text }) => text)
    .join('\n');
}

async function attach(names: readonly string[]) {
  await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter: { kind: 'case', caseId },
      grantIds: names.map((name) => test.grantNewFile(name, `内容：${name}`)),
      kind: 'sms_export',
      origin: '当事人手机导出',
      collector: '',
    }),
  );
}

describe('papers of a case in the vault', () => {
  it('are offered under the addressees of their templates', async () => {
    const templates = await test.client.document.templates();
    const kinds = new Map(templates.map(({ kind, recipientKinds }) => [kind, recipientKinds]));
    expect(kinds.get('opinion')).toEqual(['client_file']);
    expect(kinds.get('intake-record')).toEqual(['client_file']);
    expect(kinds.get('authorization-court')).toEqual(['court']);
    expect(kinds.get('breach-annex')).toContain('nfra_12378');
    expect(kinds.size).toBe(14);
  });

  it('give the verdict with its checks, and the lawyer’s override with its reason', async () => {
    await test.client.firm.save({ commandId: test.commandId(), firm });
    await test.client.verification.override({
      commandId: test.commandId(),
      matter: { kind: 'case', caseId },
      outcomes: ['D'],
      reason: '对方掌握证件号码',
      lawyerName: '周明远',
    });
    const { tree } = await preview({ templateId: 'opinion', recipientKind: 'client_file' });
    const said = words(tree);
    expect(said).toContain('信息泄露/冒名（D）');
    expect(said).toContain('对方掌握证件号码');
    expect(said).toMatch(/尚未问清\d+项/);
  });

  it('list evidence in the groups and on the pages of the suggested bundle', async () => {
    await attach(['短信一.txt', '短信二.txt']);
    const { groups } = await test.client.bundle.suggest({ caseId });
    const { tree } = await preview({ templateId: 'evidence-list', recipientKind: 'court' });
    const said = words(tree);
    expect(groups[0]?.evidenceIds).toHaveLength(2);
    expect(said).toContain(`第1组　${groups[0]?.title}`);
    expect(said).toContain('1-2\n证据2');
    expect(said).toContain('字节');
    expect(said).not.toContain('页码在材料装订后填写');
    const bare = await preview({
      templateId: 'evidence-list',
      recipientKind: 'court',
      options: { pages: false },
    });
    expect(words(bare.tree)).toContain('页码在材料装订后填写');
  });

  it('count breaches over the log of the case and keep the paper as a file', async () => {
    const { tree } = await preview({ templateId: 'breach-annex', recipientKind: 'institution' });
    const analysis = await test.client.collection.analysis({ caseId });
    expect(tree.layout).toBe('landscape-table');
    expect(words(tree)).toContain(`联系共${analysis.contacts}次`);
    const row = await test.client.document.generate({
      commandId: test.commandId(),
      request: { caseId, claims: [], templateId: 'breach-annex', recipientKind: 'institution' },
    });
    expect(row.fileName).toMatch(/^催收违规附表-.*\.docx$/);
  });

  it('take the beginning of the reception from the intake', async () => {
    const { tree, missing } = await preview({
      templateId: 'intake-record',
      recipientKind: 'client_file',
    });
    expect(words(tree)).toMatch(/\d{4}年\d+月\d+日\d+时\d+分/);
    expect(missing.map(({ fieldId }) => fieldId)).not.toContain('paper.receptionAt');
  });
});
