import { readCase } from '../../../db/caseQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { getCase } from './getCase.ts';

/**
 * Every change of a case's text takes this way. `change` returns the audit sentence, or null when nothing changed.
 * @throws AnDunError NOT_FOUND, STALE_REVISION; what `change` throws
 */
export function changeCase(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; revision: number },
  operation: string,
  change: (tx: WriteTx, before: CaseRecord, atMs: number) => string | null,
): CaseRecord {
  const { caseId } = input;
  const command = writeCommand(engine, input.commandId, operation);
  engine.store.write(command, (tx) => {
    const before = readCase(tx, caseId);
    if (before === null) throw new AnDunError('NOT_FOUND');
    if (before.revision !== input.revision) throw new AnDunError('STALE_REVISION');
    const summary = change(tx, before, command.atMs);
    if (summary === null) return { result: null, audit: [] };
    refreshMatter(engine, tx, before.intakeId);
    return { result: null, audit: [{ entityKind: 'case', entityId: caseId, caseId, summary }] };
  });
  return getCase(engine, { caseId });
}
