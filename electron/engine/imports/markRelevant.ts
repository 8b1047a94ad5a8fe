import { setRowsRelevant } from '../../../db/importedContactQueries.ts';
import { findMatterNumber } from '../../../db/importRunQueries.ts';
import { findMatter, touchMatter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { counterpartKey } from '../../../domain/imports/counterpartKey.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { indexImportedRows } from './indexImportedRows.ts';

/**
 * Says of every imported row of a counterpart whether it counts for the verdict and stands in papers.
 * @throws AnDunError NOT_FOUND for an unknown or discarded matter
 */
export function markRelevant(
  engine: EngineContext,
  input: { commandId: CommandId; matter: MatterRef; counterpart: string; relevant: boolean },
): { changed: number } {
  const command = writeCommand(engine, input.commandId, 'import.markRelevant');
  const result = engine.store.write(command, (tx) => {
    const matter = findMatter(tx, input.matter);
    if (matter === null || matter.status === 'discarded') throw new AnDunError('NOT_FOUND');
    const matterId = findMatterNumber(tx, matter.intakeId);
    const key = counterpartKey({ counterpart: input.counterpart, counterpartName: '' });
    const changed = matterId === null ? 0 : setRowsRelevant(tx, matterId, [key], input.relevant);
    if (changed === 0) return { result: { changed }, audit: [] };
    touchMatter(tx, matter, command.atMs);
    refreshMatter(engine, tx, matter.intakeId);
    const entity =
      matter.caseId === null
        ? { entityKind: 'intake', entityId: matter.intakeId }
        : { entityKind: 'case', entityId: matter.caseId };
    const summary = `将一个往来对方的 ${changed} 条导入记录标为${input.relevant ? '涉案' : '与本案无关'}`;
    return { result: { changed }, audit: [{ ...entity, caseId: matter.caseId, summary }] };
  });
  void indexImportedRows(engine);
  return result;
}
