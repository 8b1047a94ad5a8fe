import { insertIntake, readIntake } from '../../../db/intakeQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, IntakeId } from '../../../domain/ids.ts';
import { emptyIntakeForm } from '../../../domain/intake/intakeForm.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { getIntake } from './getIntake.ts';
import { intakeAudit } from './intakeAudit.ts';

/**
 * Begins an empty draft, so that it exists before the first answer.
 * @throws AnDunError INPUT_INVALID when the id is taken
 */
export function createIntake(
  engine: EngineContext,
  input: { commandId: CommandId; intakeId: IntakeId },
): IntakeRecord {
  const command = writeCommand(engine, input.commandId, 'intake.create');
  engine.store.write(command, (tx) => {
    if (readIntake(tx, input.intakeId) !== null) {
      throw new AnDunError('INPUT_INVALID', ['intakeId']);
    }
    insertIntake(tx, { id: input.intakeId, form: emptyIntakeForm, atMs: command.atMs });
    refreshMatter(engine, tx, input.intakeId);
    return { result: null, audit: intakeAudit(input.intakeId, '新建接待登记') };
  });
  return getIntake(engine, input);
}
