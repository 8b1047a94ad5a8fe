import type { WriteTx } from '../../../db/databaseHandle.ts';
import { setRunRowsRelevant } from '../../../db/importedContactQueries.ts';
import type { MatterRows } from './matterRows.ts';
import type { RowWriter } from './rowWriter.ts';

/**
 * Once the rows of a run are visible: what people have said of a counterpart since the run began holds for its rows too.
 * @param ticked keys of the counterparts that the person who began the run ticked
 * @param keysNow counterparts that count in the matter now, the rows of this run left out
 * @param isFileLost did a file go out of use meanwhile? The marks of its rows went with it, by nobody's word.
 * @returns counterparts that count from now on, in every file of the matter: a row that another file holds already was
 *   not written again
 */
export function settleRelevance(
  tx: WriteTx,
  writer: Pick<RowWriter, 'runId' | 'relevantKeys'>,
  { relevantKeys, importedKeys }: Pick<MatterRows, 'relevantKeys' | 'importedKeys'>,
  {
    ticked,
    keysNow,
    isFileLost,
  }: { ticked: readonly string[]; keysNow: ReadonlySet<string>; isFileLost: boolean },
): string[] {
  const gained = [...keysNow].filter((key) => !writer.relevantKeys.has(key));
  const dropped = new Set(isFileLost ? [] : [...relevantKeys].filter((key) => !keysNow.has(key)));
  setRunRowsRelevant(tx, writer.runId, gained, true);
  setRunRowsRelevant(tx, writer.runId, [...dropped], false);
  return newlyTicked(ticked, importedKeys).filter((key) => !dropped.has(key));
}

/** Of a counterpart whose rows count already, single ones may have been removed; they stay so. */
export function newlyTicked(
  ticked: readonly string[],
  importedKeys: ReadonlySet<string>,
): string[] {
  return ticked.filter((key) => key !== '' && !importedKeys.has(key));
}
