import { carryRows } from '../../../db/carriedRows.ts';
import { listCustodyEvents } from '../../../db/custodyChain.ts';
import type { ReadDb, WriteTx } from '../../../db/databaseHandle.ts';
import { findEvidence, updateEvidenceDescription } from '../../../db/evidenceQueries.ts';
import { countRelevantByRun, setRowsRelevant } from '../../../db/importedContactQueries.ts';
import { adoptRows, retireRun } from '../../../db/importedRowQueries.ts';
import { finishRun, listFinishedRuns } from '../../../db/importRunQueries.ts';
import { touchMatter } from '../../../db/matterQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { descriptionOf } from '../../../domain/evidence/descriptionOf.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ImportReport } from '../../../domain/imports/importedRecord.ts';
import { importFormatNames } from '../../../domain/imports/importFormatNames.ts';
import { kindOfFormat } from '../../../domain/imports/kindOfFormat.ts';
import type { EngineContext } from '../engineContext.ts';
import { indexEvidence } from '../evidence/indexEvidence.ts';
import { recordCustody } from '../evidence/recordCustody.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { type MatterRows, relevantKeysOf } from './matterRows.ts';
import type { ReadableItem } from './openRecords.ts';
import type { RowWriter } from './rowWriter.ts';
import type { RunImportInput } from './runImport.ts';
import { settleRelevance } from './settleRelevance.ts';

/**
 * Makes the rows of a run visible, renews all that follows from them, and puts it on record.
 * @throws AnDunError CANCELLED, EVIDENCE_DESTROYED when the item went out of use during the run
 */
export function finishImport(
  engine: EngineContext,
  { commandId, relevantCounterparts: ticked }: RunImportInput,
  { id: evidenceId }: ReadableItem,
  writer: RowWriter,
  known: MatterRows,
): ImportReport {
  const { imported, duplicates, problems, format, matterId, runId } = writer;
  const { previous, others } = known;
  const command = writeCommand(engine, commandId, 'import.run');
  return engine.store.write(command, (tx) => {
    const item = itemInUse(tx, evidenceId);
    const named = nameKind(engine, tx, item, format, command.atMs);
    const keysNow = relevantKeysOf(tx, item, matterId);
    finishRun(tx, runId, { imported, duplicates, problems }, command.atMs);
    const inUse = new Set(listFinishedRuns(tx, matterId).map(({ id }) => id));
    const lost = [...others].filter((id) => !inUse.has(id));
    adoptRows(engine.store, tx, runId, lost, writer.relevantKeys);
    const isFileLost = lost.length > 0;
    const fresh = settleRelevance(tx, writer, known, { ticked, keysNow, isFileLost });
    if (previous) {
      const settledKeys = [...known.relevantKeys].filter((key) => !fresh.includes(key));
      const { intakeId } = item;
      carryRows(engine.store, tx, { intakeId, previousId: previous.id, runId, settledKeys });
      retireRun(tx, previous, 'replaced');
    }
    const marked = setRowsRelevant(tx, matterId, fresh, true);
    const counts = `导入${importFormatNames[format]} ${imported} 条，重复 ${duplicates} 条，未能完整读取 ${problems} 处${marked > 0 ? `，已有记录 ${marked} 条改为涉案` : ''}`;
    const reason = `读取内容：${counts}`;
    recordCustody(
      engine,
      tx,
      { evidenceId: item.id, action: 'viewed', reason, sha256Before: item.sha256 },
      command.atMs,
    );
    touchMatter(tx, item, command.atMs);
    refreshMatter(engine, tx, item.intakeId);
    const report: ImportReport = {
      evidenceId: item.id,
      format,
      imported,
      relevant: countRelevantByRun(tx, matterId).get(runId) ?? 0,
      duplicates,
      problems,
      finishedAtMs: command.atMs,
    };
    const summary = `从证据${item.number}${counts}${previous ? '，替换上一次导入' : ''}${named}`;
    return {
      result: report,
      audit: [{ entityKind: 'evidence', entityId: item.id, caseId: item.caseId, summary }],
    };
  });
}

/**
 * A file whose name told nothing is what its rows are, and that is put on record; what a person or a name said stays.
 * @returns what the audit entry says of it, empty when the kind stays
 */
function nameKind(
  engine: EngineContext,
  tx: WriteTx,
  item: ReadableItem,
  format: ImportReport['format'],
  atMs: number,
): string {
  const kind = kindOfFormat[format];
  if (item.kind !== 'other' || !kind || isDescribed(tx, item.id)) return '';
  updateEvidenceDescription(tx, item.id, { ...descriptionOf(item), kind });
  const names = `“${evidenceKindNames.other}”改为“${evidenceKindNames[kind]}”`;
  const reason = `按读出的内容，类型由${names}`;
  recordCustody(engine, tx, { evidenceId: item.id, action: 'described', reason }, atMs);
  indexEvidence(tx, item.id);
  return `，类型由${names}`;
}

function isDescribed(tx: WriteTx, evidenceId: EvidenceId): boolean {
  return listCustodyEvents(tx, evidenceId).some(({ action }) => action === 'described');
}

/** The item as it is now: reading it took a while, in which it may have been withdrawn or its case opened. */
function itemInUse(db: ReadDb, evidenceId: EvidenceId): ReadableItem {
  const item = findEvidence(db, evidenceId);
  if (!item?.intakeId) throw new AnDunError('NOT_FOUND');
  if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
  if (item.withdrawnAtMs !== null) throw new AnDunError('CANCELLED');
  return { ...item, intakeId: item.intakeId };
}
