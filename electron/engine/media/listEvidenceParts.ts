import { listParts } from '../../../db/mediaQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { containerJob } from '../../../domain/evidence/containerKind.ts';
import type { EvidencePart } from '../../../domain/evidence/evidencePart.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';
import { openForParser, readItem } from './openForParser.ts';

/** Names are all that is read. */
const memoryLimitMb = 300;

/**
 * What stood in a zip or mail when it was expanded; of a zip that was not, what its directory names. A zip that cannot be
 * read names nothing: taking it apart says why.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, EVIDENCE_MISSING, EVIDENCE_CHANGED, CANCELLED
 */
export async function listEvidenceParts(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
  signal?: AbortSignal,
): Promise<EvidencePart[]> {
  const known = engine.store.read((db) => listParts(db, evidenceId));
  if (known.length > 0) return known;
  const item = readItem(engine, evidenceId);
  return containerJob(item) === 'zip' ? namesIn(engine, evidenceId, item.originalName, signal) : [];
}

async function namesIn(
  engine: VaultContext,
  evidenceId: EvidenceId,
  fileName: string,
  signal?: AbortSignal,
): Promise<EvidencePart[]> {
  const { source, close } = await openForParser(engine, evidenceId);
  const found: EvidencePart[] = [];
  try {
    const events = startParser(engine.parsers, 'zip', {
      source,
      fileName,
      options: { namesOnly: true },
      signal: AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]),
      memoryLimitMb,
    });
    for await (const event of events) {
      if (event.type !== 'part') continue;
      found.push({ ordinal: event.ordinal, path: event.path, evidenceId: null, refusal: null });
    }
    return found;
  } catch (error) {
    if (error instanceof AnDunError && !passedOn.has(error.code)) return found;
    throw error;
  } finally {
    await close();
  }
}

/** What is no matter of the zip's own. */
const passedOn = new Set(['CANCELLED', 'EVIDENCE_MISSING', 'EVIDENCE_CHANGED', 'NOT_FOUND']);
