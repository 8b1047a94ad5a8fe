import { endOverride, readOverrides } from '../../../db/verificationQueries.ts';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import type { CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeVerification } from './changeVerification.ts';

/** The computed verdict counts again; the override stays in the history. */
export function clearOverride(
  engine: EngineContext,
  input: { commandId: CommandId; matter: MatterRef; reason: string },
): VerificationState {
  return changeVerification(engine, input, 'verification.clearOverride', (tx, matter, atMs) => {
    if (readOverrides(tx, matter.intakeId).current === null) return null;
    endOverride(tx, matter.intakeId, { reason: input.reason, actor: engine.operator(), atMs });
    return '撤销律师结论，恢复系统研判';
  });
}
