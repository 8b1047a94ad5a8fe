import { discardIntakeRow } from '../../../db/intakeQueries.ts';
import type { CommandId, IntakeId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { editableIntake } from './editableIntake.ts';
import { intakeAudit } from './intakeAudit.ts';

/**
 * Takes an intake out of the work lists and the search, never out of the vault.
 * @throws AnDunError NOT_FOUND, INTAKE_ALREADY_CONVERTED
 */
export function discardIntake(
  engine: EngineContext,
  input: { commandId: CommandId; intakeId: IntakeId; reason: string },
): void {
  const command = writeCommand(engine, input.commandId, 'intake.discard');
  engine.store.write(command, (tx) => {
    editableIntake(tx, input.intakeId);
    discardIntakeRow(tx, input.intakeId, command.atMs);
    refreshMatter(engine, tx, input.intakeId);
    return { result: null, audit: intakeAudit(input.intakeId, `作废接待登记：${input.reason}`) };
  });
}
