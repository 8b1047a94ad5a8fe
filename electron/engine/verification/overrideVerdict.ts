import { endOverride, insertOverride } from '../../../db/verificationQueries.ts';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import { outcomeNames } from '../../../domain/glossary.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { type OutcomeCode, outcomeCodes } from '../../../domain/verification/verification.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeVerification } from './changeVerification.ts';

/** The lawyer's own conclusion with its reason. The computed verdict and earlier overrides stay beside it. */
export function overrideVerdict(
  engine: EngineContext,
  input: { commandId: CommandId; matter: MatterRef; outcomes: OutcomeCode[]; reason: string },
): VerificationState {
  return changeVerification(engine, input, 'verification.override', (tx, matter, atMs) => {
    const actor = engine.operator();
    const outcomes = outcomeCodes.filter((code) => input.outcomes.includes(code));
    endOverride(tx, matter.intakeId, { reason: '由新的结论取代', actor, atMs });
    insertOverride(tx, matter, { outcomes, reason: input.reason, actor, atMs });
    return `律师结论：${outcomes.map((code) => outcomeNames[code]).join('、')}`;
  });
}
