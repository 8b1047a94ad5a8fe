import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContactId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import type { ClueExportFormat, ClueFilter, ClueView } from '../../../domain/links/clue.ts';
import { saveIntake, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const all: ClueFilter = { kind: null, days: null, find: '', order: 'matters' };
const SCRIPT = '尊敬的用户，我司将于明日派员前往您的户籍地上门核实情况，请林小满本人在家等候';
let test: TestVault;

beforeEach(async () => {
  test = await openTestVault();
  for (const [at, name] of ['林小满', '罗春和'].entries()) {
    const base = testForm();
    const contact = {
      ...emptyContact(ContactId.parse(`01935f00-0000-7000-8000-00000000000${at}`), 'sms'),
      occurredAtMs: Date.UTC(2026, 10, 20, 2),
      from: '17000000021',
      // A spreadsheet would run it.
      claimedIdentity: '=HYPERLINK("x")贷',
      content: `${SCRIPT}。`,
    };
    await saveIntake(test, { ...base, client: { ...base.client, name }, contacts: [contact] });
  }
});
afterEach(() => test.close());

async function exportTo(
  name: string,
  format: ClueExportFormat,
  withClients: boolean,
  filter = all,
  view: ClueView = 'values',
) {
  const path = join(test.dataDir, name);
  const grantId = test.grantWrite(path);
  const written = await test.client.link.export({
    commandId: test.commandId(),
    grantId,
    format,
    view,
    filter,
    withClients,
  });
  return { path, written };
}

describe('线索 taken out of the vault', () => {
  it('is a CSV that names no client unless asked, and runs nothing', async () => {
    const { path, written } = await exportTo('线索.csv', 'csv', false);
    expect(written).toEqual({ fileName: '线索.csv', clues: 3 });
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFF种类,内容,案号,首次出现')).toBe(true);
    expect(text).not.toMatch(/林小满|罗春和/);
    expect(text).toContain('请当事人本人在家等候');
    for (const line of text.split('\r\n')) {
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+@]/);
    }
    const named = readFileSync((await exportTo('全.csv', 'csv', true)).path, 'utf8');
    expect(named).toContain('罗春和');
  });

  it('is a workbook of clues and matters whose cells are no formulas', async () => {
    const { path } = await exportTo('线索.xlsx', 'xlsx', false);
    const book = XLSX.read(readFileSync(path), { cellFormula: true });
    expect(book.SheetNames).toEqual(['线索', '案件明细']);
    for (const sheet of Object.values(book.Sheets)) {
      for (const [address, cell] of Object.entries(sheet)) {
        if (!address.startsWith('!')) expect((cell as XLSX.CellObject).f).toBeUndefined();
      }
    }
    const matters = XLSX.utils.sheet_to_json<string[]>(book.Sheets.案件明细 ?? {}, { header: 1 });
    expect(matters).toHaveLength(7);
    expect(JSON.stringify(matters)).not.toMatch(/林小满|罗春和/);
  });

  it('is what the list shows, and stands in the audit log with whether clients are named', async () => {
    const { written } = await exportTo('号码.csv', 'csv', false, { ...all, kind: 'phone' });
    expect(written.clues).toBe(1);
    const entries = await test.client.audit.list({ beforeSeq: null, limit: 20 });
    expect(entries.map(({ summary }) => summary).join()).toContain(
      '导出线索（1 项，不含当事人姓名）',
    );
  });

  it('is the institutions alone where they are shown, whatever kind the other list was narrowed to', async () => {
    const narrowed = { ...all, kind: 'phone' as const };
    const { path, written } = await exportTo('机构.csv', 'csv', false, narrowed, 'institutions');
    expect(written.clues).toBe(1);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.startsWith('机构,')).toBe(true);
  });

  it('is all of them, also where the list is too short for them', async () => {
    const { connection } = test.engine.store.internals;
    const insert = connection.prepare(
      `INSERT INTO matter_identifiers SELECT 'phone', ?, id, ?, 1, 1, 1, NULL, '{}' FROM intakes`,
    );
    connection.transaction(() => {
      for (let at = 0; at < 1_200; at += 1) {
        const number = `1720000${String(at).padStart(4, '0')}`;
        insert.run(number, number);
      }
    })();
    const phones = { ...all, kind: 'phone' as const };
    const shown = await test.client.link.recurring(phones);
    expect([shown.clues.length, shown.more]).toEqual([1_000, true]);
    const { path, written } = await exportTo('号码全部.csv', 'csv', false, phones);
    expect(written.clues).toBe(1_201);
    expect(readFileSync(path, 'utf8')).toContain('17200001199');
  });

  it('needs a grant, and leaves nothing without one', async () => {
    const path = join(test.dataDir, 'nothing.csv');
    const asked = test.client.link.export({
      commandId: test.commandId(),
      grantId: test.grantRead(join(test.folder, 'andun.db')),
      format: 'csv',
      view: 'values',
      filter: all,
      withClients: false,
    });
    await expect(asked).rejects.toMatchObject({ code: 'GRANT_INVALID' });
    expect(existsSync(path)).toBe(false);
  });
});
