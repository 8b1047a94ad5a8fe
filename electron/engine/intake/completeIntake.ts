import { markIntakeComplete } from '../../../db/intakeQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, IntakeId } from '../../../domain/ids.ts';
import { intakeProblems } from '../../../domain/intake/intakeProblems.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { editableIntake } from './editableIntake.ts';
import { getIntake } from './getIntake.ts';
import { intakeAudit } from './intakeAudit.ts';

/**
 * Hands the intake to a lawyer.
 * @throws AnDunError INTAKE_INCOMPLETE with the fields at fault; NOT_FOUND, INTAKE_ALREADY_CONVERTED
 */
export function completeIntake(
  engine: EngineContext,
  input: { commandId: CommandId; intakeId: IntakeId },
): IntakeRecord {
  const command = writeCommand(engine, input.commandId, 'intake.complete');
  engine.store.write(command, (tx) => {
    const intake = editableIntake(tx, input.intakeId);
    if (intake.status === 'complete') return { result: null, audit: [] };
    const problems = intakeProblems(intake.form);
    if (problems.length > 0) {
      throw new AnDunError(
        'INTAKE_INCOMPLETE',
        problems.map(({ field }) => field),
      );
    }
    markIntakeComplete(tx, input.intakeId, command.atMs);
    return { result: null, audit: intakeAudit(input.intakeId, '接待登记完成，待建案') };
  });
  return getIntake(engine, input);
}
