import { findCommandResult } from '../../../db/commandQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { csvLine } from '../../../domain/bundle/csvLine.ts';
import type { CommandId, GrantId } from '../../../domain/ids.ts';
import type { ClueExportFormat, ClueFilter, ClueView } from '../../../domain/links/clue.ts';
import {
  type ClueExport,
  type ClueSheet,
  clueMatterSheet,
  clueSummarySheet,
} from '../../../domain/links/clueSheets.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeOutWhole } from '../templates/writeOutWhole.ts';
import { makeWorkbook } from '../vault/makeWorkbook.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { mattersOf } from './clueMatters.ts';
import { recurringInstitutions } from './listInstitutions.ts';
import { recurringClues } from './listRecurring.ts';

const operation = 'link.export';
/** All of them: no sheet has more lines. */
const MOST = 1_000_000;

interface Exported {
  fileName: string;
  clues: number;
}

/**
 * Writes all that came back, as filtered in the view, to the granted target: an .xlsx of clues and their matters, or a CSV with one line
 * a clue and matter. Clients are named only when asked for.
 * @throws AnDunError GRANT_INVALID, EXPORT_FAILED, DISK_FULL, CANCELLED
 */
export async function exportClues(
  engine: VaultContext,
  input: {
    commandId: CommandId;
    grantId: GrantId;
    format: ClueExportFormat;
    view: ClueView;
    filter: ClueFilter;
    withClients: boolean;
  },
): Promise<Exported> {
  const { commandId, format, view, filter, withClients } = input;
  const { known, clues } = engine.store.read((db) => ({
    known: findCommandResult<Exported>(db, commandId, operation),
    clues: cluesToExport(engine, db, view, filter),
  }));
  if (known) return known.result;
  const summary = clueSummarySheet(clues, withClients);
  const matters = clueMatterSheet(clues, withClients);
  const bytes = format === 'xlsx' ? await makeWorkbook([summary, matters]) : csvBytes(matters);
  await engine.grants.arrived(input.grantId);
  const { path, displayName: fileName } = engine.grants.redeem(input.grantId, 'write');
  const what = `线索（${clues.length} 项，${withClients ? '含' : '不含'}当事人姓名）`;
  const entity = { entityKind: 'firm', entityId: 'firm', caseId: null };
  const departure = { commandId, operation, entity, what, fileName, path };
  await recordDeparture(engine, departure, (closing) => writeOutWhole(bytes, path, closing));
  return engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: { fileName, clues: clues.length },
    audit: [{ ...entity, summary: `导出${what}` }],
  }));
}

/** Values first, institutions after them; one kind alone when the list shows it alone, institutions in their own view. */
function cluesToExport(
  engine: EngineContext,
  db: ReadDb,
  view: ClueView,
  filter: ClueFilter,
): ClueExport[] {
  if (view === 'institutions') return institutionsToExport(engine, db, filter);
  const { recurring, states } = recurringClues(engine, db, filter, MOST);
  const values = recurring.map(
    ({ clue, rows }): ClueExport => ({
      ...clue,
      muted: clue.muted === null ? '' : clue.mutedReason,
      matters: mattersOf(rows, states),
    }),
  );
  return filter.kind === null ? [...values, ...institutionsToExport(engine, db, filter)] : values;
}

function institutionsToExport(
  engine: EngineContext,
  db: ReadDb,
  filter: Omit<ClueFilter, 'kind'>,
): ClueExport[] {
  const { ranked, states } = recurringInstitutions(engine, db, filter);
  return ranked.map(
    ({ institution, rows }): ClueExport => ({
      ...institution,
      kind: 'institution',
      shown: institution.name,
      muted: '',
      matters: mattersOf(rows, states),
    }),
  );
}

/** With the mark by which a spreadsheet knows UTF-8; cells it would run as a formula are defused. */
function csvBytes({ rows }: ClueSheet): Uint8Array {
  const text = rows.map((row) => csvLine(row.map(String))).join('');
  return Buffer.from(`\uFEFF${text}`, 'utf8');
}
