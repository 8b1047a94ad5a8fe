import type { IntakeId } from '../../../domain/ids.ts';
import { type IntakeProblem, intakeProblems } from '../../../domain/intake/intakeProblems.ts';
import { useChange } from '../../rpc/useChange.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** 完成登记: saves first, then asks the engine; what is missing comes back as the first problem to go to. */
export function useCompleteIntake(intakeId: IntakeId, draft: IntakeDraft, onTried: () => void) {
  const change = useChange((client) => client.intake.complete, { successText: text.completed });
  const run = async (): Promise<IntakeProblem | null> => {
    onTried();
    const [first] = intakeProblems(draft.form);
    if (first) return first;
    if (!(await draft.flush())) return null;
    const completed = await change.run({ intakeId });
    if (completed) await draft.adopt(completed.revision);
    return null;
  };
  return { run, pending: change.pending };
}
