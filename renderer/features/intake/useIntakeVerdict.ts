import { useDeferredValue, useMemo } from 'react';
import type { CasePayment } from '../../../domain/cases/casePayment.ts';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { NumberMatch, Organisation } from '../../../domain/directory/organisation.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import type {
  OutcomeCode,
  Verdict,
  VerificationStep,
} from '../../../domain/verification/verification.ts';
import { numbersOfForm } from '../verification/numbersOfForm.ts';

/** The verdict on what stands on the screen now, saved or not; typing never waits for it. */
export function useIntakeVerdict(
  form: IntakeForm,
  steps: readonly VerificationStep[],
  organisations: readonly Organisation[],
  /** The lawyer's own conclusion, if there is one: the next steps follow it. */
  concluded: readonly OutcomeCode[] | null,
  /** What imported bills show as paid. */
  payments?: readonly CasePayment[],
): { verdict: Verdict; numberMatches: NumberMatch[] } {
  const seen = useDeferredValue(form);
  const numberMatches = useMemo(
    () =>
      matchNumbers(
        numbersOfForm(seen).map((number) => number.raw),
        organisations,
      ),
    [seen, organisations],
  );
  const verdict = useMemo(
    () =>
      computeVerdict(
        {
          form: seen,
          steps: [...steps],
          numberMatches,
          organisations,
          today: shanghaiDate(Date.now()),
          ...(payments ? { payments } : {}),
        },
        concluded,
      ),
    [seen, steps, numberMatches, organisations, concluded, payments],
  );
  return { verdict, numberMatches };
}
