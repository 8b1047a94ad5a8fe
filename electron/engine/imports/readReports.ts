import type { ReadDb } from '../../../db/databaseHandle.ts';
import { countRelevantByRun } from '../../../db/importedContactQueries.ts';
import {
  findFinishedRun,
  findMatterNumber,
  listFinishedRuns,
  listProblems,
  reportOf,
} from '../../../db/importRunQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ImportProblem, ImportReport } from '../../../domain/imports/importedRecord.ts';
import type { EngineContext } from '../engineContext.ts';

/**
 * What was taken over from each item of a matter, newest first.
 * @throws AnDunError NOT_FOUND
 */
export function readReports(engine: EngineContext, input: { matter: MatterRef }): ImportReport[] {
  return engine.store.read((db: ReadDb) => {
    const matter = findMatter(db, input.matter);
    if (matter === null) throw new AnDunError('NOT_FOUND');
    const matterId = findMatterNumber(db, matter.intakeId);
    if (matterId === null) return [];
    const relevant = countRelevantByRun(db, matterId);
    return listFinishedRuns(db, matterId).map((run) => reportOf(run, relevant.get(run.id) ?? 0));
  });
}

/** What could not be read of an item, or only in part; nothing when it was not taken over. */
export function readProblems(
  engine: EngineContext,
  input: { evidenceId: EvidenceId; offset: number; limit: number },
): { total: number; problems: ImportProblem[] } {
  return engine.store.read((db) => {
    const run = findFinishedRun(db, input.evidenceId);
    if (run === null) return { total: 0, problems: [] };
    return { total: run.problems, problems: listProblems(db, run.id, input) };
  });
}
