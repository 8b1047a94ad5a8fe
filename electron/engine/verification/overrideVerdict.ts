import { readFirmProfile } from '../../../db/firmQueries.ts';
import { endOverride, insertOverride } from '../../../db/verificationQueries.ts';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { outcomeNames } from '../../../domain/glossary.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { type OutcomeCode, outcomeCodes } from '../../../domain/verification/verification.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeVerification } from './changeVerification.ts';

export interface LawyerConclusion {
  commandId: CommandId;
  matter: MatterRef;
  outcomes: OutcomeCode[];
  reason: string;
  lawyerName: string;
}

/**
 * The lawyer's own conclusion with its reason, signed by that lawyer; the audit log names whoever sits at the
 * computer. The computed verdict and earlier overrides stay beside it.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID when the firm has a list of lawyers and this one is not on it
 */
export function overrideVerdict(engine: EngineContext, input: LawyerConclusion): VerificationState {
  return changeVerification(engine, input, 'verification.override', (tx, matter, atMs) => {
    const lawyerName = input.lawyerName.trim();
    const { lawyers } = readFirmProfile(tx);
    if (lawyers.length > 0 && !lawyers.some(({ name }) => name === lawyerName)) {
      throw new AnDunError('INPUT_INVALID', ['lawyerName']);
    }
    const outcomes = outcomeCodes.filter((code) => input.outcomes.includes(code));
    endOverride(tx, matter.intakeId, { reason: '由新的结论取代', actor: engine.operator(), atMs });
    insertOverride(tx, matter, { outcomes, reason: input.reason, actor: lawyerName, atMs });
    return `律师结论（${lawyerName}）：${outcomes.map((code) => outcomeNames[code]).join('、')}`;
  });
}
