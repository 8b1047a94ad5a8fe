import { readFirmProfile } from '../../../db/firmQueries.ts';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import type { EngineContext } from '../engineContext.ts';

export function getFirm(engine: EngineContext): FirmProfile {
  return engine.store.read(readFirmProfile);
}
