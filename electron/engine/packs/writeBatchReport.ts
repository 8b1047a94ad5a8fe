import { join } from 'node:path';
import { findCommandResult } from '../../../db/commandQueries.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { batchReportName } from '../../../domain/packs/packNames.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import { writeOutWhole } from '../templates/writeOutWhole.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { batchReport, type CaseOutcome } from './batchReport.ts';
import { freeName } from './freeName.ts';

const operation = 'pack.report';

/**
 * Writes the report of a batch beside its packs and puts on record that it left; once a batch.
 * @param folder null = nothing was left to make, and nobody was asked for a folder again
 * @returns its name; '' where there is none
 * @throws AnDunError EXPORT_FAILED, DISK_FULL, CANCELLED when the vault closes
 */
export async function writeBatchReport(
  engine: VaultContext,
  batchId: CommandId,
  { folder, outcomes }: { folder: string | null; outcomes: readonly CaseOutcome[] },
): Promise<string> {
  const commandId = deriveCommandId(batchId, 'report');
  const known = engine.store.read((db) => findCommandResult<string>(db, commandId, operation));
  if (known) return known.result;
  if (folder === null) return '';
  const name = await freeName(folder, batchReportName(shanghaiDate(engine.clock())), '.xlsx');
  const path = join(folder, name);
  const entity = { entityKind: 'firm', entityId: 'firm', caseId: null };
  const what = `批量成套报告（${outcomes.length} 个案件）`;
  const bytes = await batchReport(outcomes);
  await recordDeparture(
    engine,
    { commandId, operation, entity, what, fileName: name, path },
    (closing) => writeOutWhole(bytes, path, closing),
  );
  return engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: name,
    audit: [{ ...entity, summary: `写出${what}` }],
  }));
}
