import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import type { EngineContext } from '../engineContext.ts';
import { readMatterContent } from './readMatterContent.ts';
import { verificationState } from './verificationState.ts';

/** @throws AnDunError NOT_FOUND */
export function getVerification(
  engine: EngineContext,
  input: { matter: MatterRef },
): VerificationState {
  return engine.store.read((db) =>
    verificationState(engine, db, readMatterContent(db, input.matter), { asks: true }),
  );
}
