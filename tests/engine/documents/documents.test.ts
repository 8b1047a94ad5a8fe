import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import { documentFileName } from '../../../electron/engine/documents/documentFileName.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let request: DocumentRequest;
beforeEach(async () => {
  test = await openTestVault();
  const { caseId } = await openCase(test);
  request = { caseId, templateId: 'complaint', recipientKind: 'institution', claims: [] };
});
afterEach(() => test.close());

describe('a paper', () => {
  it('is previewed from the case and stores nothing', async () => {
    const preview = await test.client.document.preview(request);
    const text = JSON.stringify(preview.tree);
    expect(text).toContain('林小满');
    expect(text).toContain('天津京东消费金融有限公司');
    expect(preview.claims.length).toBeGreaterThan(0);
    expect(await test.client.document.list({ caseId: request.caseId })).toEqual([]);
  });

  it('cites the evidence of the case by number and leaves withdrawn items out', async () => {
    const events = await collect(
      test.client.evidence.attach({
        commandId: test.commandId(),
        matter: { kind: 'case', caseId: request.caseId },
        grantIds: [test.grantNewFile('短信截图.txt', '甲'), test.grantNewFile('撤下的.txt', '乙')],
        kind: 'sms_export',
        origin: '当事人手机导出',
        collector: '',
      }),
    );
    const items = events.flatMap((event) => (event.type === 'attached' ? [event.item] : []));
    await test.client.evidence.withdraw({
      commandId: test.commandId(),
      evidenceId: items[1]?.id as never,
      reason: '重复',
    });
    const text = JSON.stringify((await test.client.document.preview(request)).tree);
    expect(text).toContain('短信截图');
    expect(text).not.toContain('撤下的');
  });

  it('is kept as a new version each time; the one before stays as it was made', async () => {
    const commandId = test.commandId();
    const first = await test.client.document.generate({ commandId, request });
    expect(await test.client.document.generate({ commandId, request })).toEqual(first);
    const before = await test.client.document.open({ documentId: first.id });
    const record = await test.client.case.get({ caseId: request.caseId });
    await test.client.case.saveClient({
      commandId: test.commandId(),
      caseId: request.caseId,
      client: { ...record.client, name: '林大满' },
      revision: record.revision,
    });
    const second = await test.client.document.generate({ commandId: test.commandId(), request });
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(second.fileName).toBe('投诉书-天津京东消费金融有限公司-林大满-v2.docx');
    const rows = await test.client.document.list({ caseId: request.caseId });
    expect(rows.map(({ version, superseded }) => [version, superseded])).toEqual([
      [2, false],
      [1, true],
    ]);
    const after = await test.client.document.open({ documentId: first.id });
    expect(after.tree).toEqual(before.tree);
    expect(JSON.stringify(after.tree)).toContain('林小满');
  });

  it('is saved as the very .docx whose hash is on record', async () => {
    const row = await test.client.document.generate({ commandId: test.commandId(), request });
    const target = join(test.dataDir, row.fileName);
    const written = await test.client.document.saveAs({
      commandId: test.commandId(),
      documentId: row.id,
      grantId: test.grantWrite(target),
    });
    const bytes = readFileSync(target);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    expect(written).toEqual({ sizeBytes: row.sizeBytes, sha256: row.sha256 });
    expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
  });

  it('can be found by its words', async () => {
    const row = await test.client.document.generate({ commandId: test.commandId(), request });
    const hits = await test.client.search.query({ text: '京东消费金融', limit: 20 });
    expect(hits.filter(({ kind }) => kind === 'document').map(({ entityId }) => entityId)).toEqual([
      row.id,
    ]);
  });

  it('is refused for an addressee that the template is not for', async () => {
    await expect(
      test.client.document.preview({ ...request, recipientKind: 'police' }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID', data: { fields: ['recipientKind'] } });
  });

  it('goes to the police with what is still missing named, field by field', async () => {
    const toPolice: DocumentRequest = {
      ...request,
      templateId: 'police-report',
      recipientKind: 'police',
    };
    const { missing } = await test.client.document.preview(toPolice);
    const row = await test.client.document.generate({
      commandId: test.commandId(),
      request: toPolice,
    });
    expect(row.fileName).toMatch(/-林小满-v1\.docx$/);
    expect(row.missingCount).toBe(missing.length);
    expect(missing.map(({ fieldId }) => fieldId)).toContain('case.policeStation');
  });
});

describe('the file name of a paper', () => {
  it('is one that every system takes, whatever the names hold', () => {
    const name = documentFileName({
      title: '投诉书',
      recipientKind: 'institution',
      addressee: '某某/金融\\..公司: "*?<>|',
      clientName: `张\u0000三\u202e-${'长'.repeat(60)}`,
      version: 3,
    });
    expect(name).toMatch(/^投诉书-[^\\/:*?"<>|\p{C}\s]+-张三长{22}-v3\.docx$/u);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
  });
});
