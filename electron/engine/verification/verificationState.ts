import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listRecordedSteps, readOverrides } from '../../../db/verificationQueries.ts';
import type { VerificationState } from '../../../domain/contract/caseContract.ts';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import { stepCodes, type VerificationStep } from '../../../domain/verification/verification.ts';
import type { EngineContext } from '../engineContext.ts';
import { matterLog } from './matterLog.ts';
import { matterNumbers } from './matterNumbers.ts';
import type { MatterContent } from './readMatterContent.ts';

/**
 * Checks, verdict and overrides of a matter as they stand.
 * @param asks as computeVerdict: for a screen that shows the next question
 */
export function verificationState(
  engine: EngineContext,
  db: ReadDb,
  content: MatterContent,
  { asks }: { asks: boolean } = { asks: false },
): VerificationState {
  const { intakeId } = content.matter;
  const steps = allSteps(db, intakeId);
  const { contacts, collection } = matterLog(engine, db, content);
  const numbers = matterNumbers(contacts).map(({ raw }) => raw);
  const numberMatches = matchNumbers(numbers, engine.organisations);
  const { current, earlier } = readOverrides(db, intakeId);
  const verdict = computeVerdict(
    {
      form: { contacts, answers: content.answers },
      steps,
      numberMatches,
      organisations: engine.organisations,
      payments: content.payments,
      collection,
      today: shanghaiDate(engine.clock()),
    },
    current?.outcomes,
    { asks },
  );
  return {
    steps,
    verdict,
    numberMatches,
    override: current,
    earlierOverrides: earlier,
    payments: [...content.payments],
  };
}

/** One entry a step of the checklist, in its order; what nobody recorded is not done. */
function allSteps(db: ReadDb, intakeId: IntakeId): VerificationStep[] {
  const recorded = new Map(listRecordedSteps(db, intakeId).map((step) => [step.code, step]));
  return stepCodes.map(
    (code) =>
      recorded.get(code) ?? { code, result: 'not_done', note: '', doneAtMs: null, doneBy: '' },
  );
}
