import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { stampPageNumbers } from '../../../electron/engine/documents/stampPageNumbers.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';
import { p, textOf, wordFile } from '../templates/wordFile.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

async function savePdf(name: string) {
  const row = await test.client.document.generate({
    commandId: test.commandId(),
    request: { caseId, templateId: 'complaint', recipientKind: 'institution', claims: [] },
  });
  const target = join(test.dataDir, name);
  const command = {
    commandId: test.commandId(),
    documentId: row.id,
    grantId: test.grantWrite(target),
  };
  return { target, command, saved: test.client.document.savePdfAs(command) };
}

describe('a stored paper as PDF', () => {
  it('is printed of the version that is on record, numbered, and its departure audited', async () => {
    const printed: string[] = [];
    test.engine.printPaper = async ({ html }) => {
      printed.push(html);
      return pdfOf(3);
    };
    const { target, command, saved } = await savePdf('投诉书.pdf');
    const { sizeBytes, sha256, laidOutBy } = await saved;
    expect(laidOutBy).toBe('案盾');
    expect(readFileSync(target)).toHaveLength(sizeBytes);
    expect(printed[0]).toContain('林小满');
    expect(await test.client.document.savePdfAs(command)).toEqual({ sizeBytes, sha256, laidOutBy });
    expect(printed).toHaveLength(1);
    const audit = JSON.stringify(await test.client.audit.list({ limit: 4, beforeSeq: null }));
    expect(audit).toContain('开始导出投诉书第 1 版的 PDF到“投诉书.pdf”');
    expect(audit).toContain(`另存投诉书第 1 版的 PDF，由案盾排版，SHA-256 ${sha256}`);
  });

  it('leaves no file behind when it cannot be laid out, and says so', async () => {
    test.engine.printPaper = async () => {
      throw new AnDunError('PDF_FAILED');
    };
    const { target, saved } = await savePdf('失败.pdf');
    await expect(saved).rejects.toMatchObject({ code: 'PDF_FAILED' });
    expect(existsSync(target)).toBe(false);
    const audit = JSON.stringify(await test.client.audit.list({ limit: 2, beforeSeq: null }));
    expect(audit).toContain('导出投诉书第 1 版的 PDF没有完成');
  });

  it('does not keep the vault from closing while it is being laid out', async () => {
    test.engine.printPaper = () => new Promise(() => {});
    const { target, saved } = await savePdf('未完.pdf');
    const refused = expect(saved).rejects.toMatchObject({ code: 'CANCELLED' });
    // The print has begun once its departure is on record.
    await expect
      .poll(async () => JSON.stringify(await test.client.audit.list({ limit: 2, beforeSeq: null })))
      .toContain('开始导出');
    await test.client.vault.lock();
    await refused;
    expect(existsSync(target)).toBe(false);
  });

  it('is not to be had where no browser is at hand', async () => {
    const { saved } = await savePdf('无.pdf');
    await expect(saved).rejects.toMatchObject({ code: 'PDF_UNAVAILABLE' });
  });
});

describe('a preview as PDF', () => {
  it('shows the paper as it would be now, becomes no version and is on record', async () => {
    const printed: string[] = [];
    test.engine.printPaper = async ({ html }) => {
      printed.push(html);
      return pdfOf(1);
    };
    const target = join(test.dataDir, '预览.pdf');
    const command = {
      commandId: test.commandId(),
      request: request('complaint'),
      grantId: test.grantWrite(target),
    };
    const saved = await test.client.document.savePreviewPdf(command);
    expect(readFileSync(target)).toHaveLength(saved.sizeBytes);
    expect(await test.client.document.savePreviewPdf(command)).toEqual(saved);
    expect(printed).toHaveLength(1);
    expect(await test.client.document.list({ caseId })).toEqual([]);
    const audit = JSON.stringify(await test.client.audit.list({ limit: 3, beforeSeq: null }));
    expect(audit).toContain('投诉书预览的 PDF（没有存为版本）');
    expect(audit).toContain(saved.sha256);
  });

  it('of a firm’s own Word file is laid out by a word processor, as its stored versions are', async () => {
    const laidOut: Uint8Array[] = [];
    test.engine.printWord = async (docx) => {
      laidOut.push(docx);
      return { pdf: pdfOf(1), programName: 'WPS' };
    };
    const file = join(test.dataDir, '律师函.docx');
    writeFileSync(file, wordFile({ body: p('致{{对方}}：受{{委托人}}委托') }));
    const { row } = await test.client.template.add({
      commandId: test.commandId(),
      grantId: test.grantRead(file),
      templateId: null,
      kind: 'complaint',
    });
    const templateId = row?.id ?? '';
    const preview = await test.client.document.savePreviewPdf({
      commandId: test.commandId(),
      request: request(templateId),
      grantId: test.grantWrite(join(test.dataDir, '试看.pdf')),
    });
    expect(preview.laidOutBy).toBe('WPS');
    const version = await test.client.document.generate({
      commandId: test.commandId(),
      request: request(templateId),
    });
    await test.client.document.savePdfAs({
      commandId: test.commandId(),
      documentId: version.id,
      grantId: test.grantWrite(join(test.dataDir, '正式.pdf')),
    });
    expect(laidOut.map((docx) => textOf(docx).includes('受林小满委托'))).toEqual([true, true]);
    const audit = JSON.stringify(await test.client.audit.list({ limit: 3, beforeSeq: null }));
    expect(audit).toContain('由WPS排版');
  });
});

function request(templateId: string) {
  return { caseId, templateId, recipientKind: 'institution' as const, claims: [] };
}

describe('page numbers of a PDF', () => {
  it('stand outside, one character from the edge of the text, on any number of pages', async () => {
    for (const count of [1, 2, 12]) {
      const stamped = stampPageNumbers(pdfOf(count), { leftMm: 28, rightMm: 184, baselineMm: 24 });
      const pdf = await getDocument({ data: new Uint8Array(stamped) }).promise;
      expect(pdf.numPages).toBe(count);
      for (let number = 1; number <= count; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        const [run] = items.filter((item) => 'str' in item && item.str.includes('—'));
        if (!run || !('str' in run)) throw new Error(`no number on page ${number}`);
        expect(run.str).toBe(`— ${number} —`);
        const left = run.transform[4] as number;
        const edge = number % 2 === 0 ? left : left + run.width;
        const wanted = number % 2 === 0 ? mm(28) + 14 : mm(184) - 14;
        expect(Math.abs(edge - wanted)).toBeLessThan(1);
        expect(run.transform[5]).toBeCloseTo(mm(24), 1);
      }
    }
  });

  it('are refused to a file that is no PDF of Chromium', () => {
    const textBlock = { leftMm: 28, rightMm: 184, baselineMm: 24 };
    expect(() => stampPageNumbers(Buffer.from('%PDF-1.4\n'), textBlock)).toThrow();
  });
});

function mm(value: number): number {
  return (value * 72) / 25.4;
}

/** Empty pages as Chromium writes them: drawing with the axes turned, nested page tree, old cross references. */
function pdfOf(count: number): Uint8Array {
  const objects = ['<</Type /Catalog\n/Pages 2 0 R>>'];
  const kids = Array.from({ length: count }, (_, index) => `${4 + 2 * index} 0 R`);
  objects.push(`<</Type /Pages\n/Count ${count}\n/Kids [3 0 R]>>`);
  objects.push(`<</Type /Pages\n/Count ${count}\n/Kids [${kids.join(' ')}]\n/Parent 2 0 R>>`);
  for (let index = 0; index < count; index += 1) {
    const drawing = '.24 0 0 -.24 0 842 cm\n0 0 10 10 re f\n';
    objects.push(
      `<</Type /Page\n/Resources <</ProcSet [/PDF /Text]>>\n/MediaBox [0 0 596 842]\n/Contents ${5 + 2 * index} 0 R\n/Parent 3 0 R>>`,
      `<</Length ${drawing.length}>> stream\n${drawing}endstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((content, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xrefAt = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${xrefAt}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
