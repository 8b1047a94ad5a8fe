import { readIntake, restoreIntakeRow } from '../../../db/intakeQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, IntakeId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { intakeAudit } from './intakeAudit.ts';

/**
 * Brings a discarded intake back as it was. One that is not discarded stays as it is.
 * @throws AnDunError NOT_FOUND
 */
export function restoreIntake(
  engine: EngineContext,
  input: { commandId: CommandId; intakeId: IntakeId },
): void {
  const command = writeCommand(engine, input.commandId, 'intake.restore');
  engine.store.write(command, (tx) => {
    const intake = readIntake(tx, input.intakeId);
    if (intake === null) throw new AnDunError('NOT_FOUND');
    if (intake.status !== 'discarded') return { result: null, audit: [] };
    restoreIntakeRow(tx, input.intakeId, command.atMs);
    refreshMatter(engine, tx, input.intakeId);
    return { result: null, audit: intakeAudit(input.intakeId, '恢复已作废的接待登记') };
  });
}
