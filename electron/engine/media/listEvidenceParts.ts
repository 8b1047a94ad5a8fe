import { listParts } from '../../../db/mediaQueries.ts';
import type { EvidencePart } from '../../../domain/evidence/evidencePart.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

/** What stood in a zip or mail when it was expanded; empty before. */
export function listEvidenceParts(
  engine: EngineContext,
  { evidenceId }: { evidenceId: EvidenceId },
): EvidencePart[] {
  return engine.store.read((db) => listParts(db, evidenceId));
}
