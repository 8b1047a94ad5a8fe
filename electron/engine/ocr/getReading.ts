import { findEvidence } from '../../../db/evidenceQueries.ts';
import { findReading } from '../../../db/ocrQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import type { EngineContext } from '../engineContext.ts';

/** What was read from a picture so far; empty with state `none` when it was never asked for. @throws AnDunError NOT_FOUND */
export function getReading(
  engine: EngineContext,
  { evidenceId }: { evidenceId: EvidenceId },
): ScreenshotReading {
  const { item, stored } = engine.store.read((db) => ({
    item: findEvidence(db, evidenceId),
    stored: findReading(db, evidenceId),
  }));
  if (!item) throw new AnDunError('NOT_FOUND');
  const nothing = { width: 0, height: 0, lines: [], bubbles: [], titleText: null, engine: '' };
  return {
    ...(stored?.result ?? nothing),
    evidenceId,
    state: stored?.state ?? 'none',
    failureCode: stored?.failureCode ?? null,
    finishedAtMs: stored?.finishedAtMs ?? null,
    confirmedAtMs: stored?.confirmedAtMs ?? null,
  };
}
