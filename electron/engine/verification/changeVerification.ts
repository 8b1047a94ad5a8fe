import type { WriteTx } from '../../../db/databaseHandle.ts';
import { findMatter, type Matter, touchMatter } from '../../../db/matterQueries.ts';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { getVerification } from './getVerification.ts';
import { refreshMatter } from './refreshMatter.ts';

/**
 * Every change of checks or override takes this way. `change` returns the audit sentence, or null when nothing
 * changed.
 * @throws AnDunError NOT_FOUND for an unknown or discarded matter
 */
export function changeVerification(
  engine: EngineContext,
  input: { commandId: CommandId; matter: MatterRef },
  operation: string,
  change: (tx: WriteTx, matter: Matter, atMs: number) => string | null,
): VerificationState {
  const command = writeCommand(engine, input.commandId, operation);
  engine.store.write(command, (tx) => {
    const matter = findMatter(tx, input.matter);
    if (matter === null || matter.status === 'discarded') throw new AnDunError('NOT_FOUND');
    const summary = change(tx, matter, command.atMs);
    if (summary === null) return { result: null, audit: [] };
    touchMatter(tx, matter, command.atMs);
    refreshMatter(engine, tx, matter.intakeId);
    const entity =
      matter.caseId === null
        ? { entityKind: 'intake', entityId: matter.intakeId }
        : { entityKind: 'case', entityId: matter.caseId };
    return { result: null, audit: [{ ...entity, caseId: matter.caseId, summary }] };
  });
  return getVerification(engine, input);
}
