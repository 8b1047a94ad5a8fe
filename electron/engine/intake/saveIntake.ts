import { updateIntakeForm } from '../../../db/intakeQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, IntakeId } from '../../../domain/ids.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { intakeProblems } from '../../../domain/intake/intakeProblems.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { editableIntake } from './editableIntake.ts';
import { intakeAudit } from './intakeAudit.ts';

/**
 * Saves the whole form, as a draft saves itself while the client talks. Saving what is stored already changes
 * nothing. A completed intake that lost a required answer is a draft again.
 * @throws AnDunError NOT_FOUND, INTAKE_ALREADY_CONVERTED, STALE_REVISION, INPUT_INVALID (a contact id twice)
 */
export function saveIntake(
  engine: EngineContext,
  input: { commandId: CommandId; intakeId: IntakeId; form: IntakeForm; revision: number },
): { revision: number; updatedAtMs: number } {
  const { intakeId, form } = input;
  const command = writeCommand(engine, input.commandId, 'intake.save');
  return engine.store.write(command, (tx) => {
    const stored = editableIntake(tx, intakeId);
    if (stored.revision !== input.revision) throw new AnDunError('STALE_REVISION');
    const contactIds = new Set(form.contacts.map(({ id }) => id));
    if (contactIds.size < form.contacts.length) {
      throw new AnDunError('INPUT_INVALID', ['contacts']);
    }
    const { revision, updatedAtMs } = stored;
    if (JSON.stringify(stored.form) === JSON.stringify(form)) {
      return { result: { revision, updatedAtMs }, audit: [] };
    }
    const status = intakeProblems(form).length > 0 ? 'draft' : stored.status;
    const change = { form, revision: revision + 1, status, atMs: command.atMs };
    updateIntakeForm(tx, intakeId, change);
    refreshMatter(engine, tx, intakeId);
    return {
      result: { revision: change.revision, updatedAtMs: change.atMs },
      audit: intakeAudit(intakeId, `保存接待登记（第 ${change.revision} 稿）`),
    };
  });
}
