import type { ReadDb } from '../../../db/databaseHandle.ts';
import { countRelevantByRun } from '../../../db/importedContactQueries.ts';
import { findMatterNumber, listFinishedRuns } from '../../../db/importRunQueries.ts';
import { findReading } from '../../../db/ocrQueries.ts';
import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import type { LeftOut } from '../../../domain/bundle/transcriptPages.ts';
import type { EvidenceId, IntakeId } from '../../../domain/ids.ts';
import type { Bubble } from '../../../domain/ocr/screenshotReading.ts';
import type { ReadingOf } from './readTranscriptRecords.ts';

/** Messages that a machine read off the pictures of the bundle and a person registered, by picture. */
export type ConfirmedBubbles = ReadonlyMap<EvidenceId, readonly Bubble[]>;

export function readConfirmedBubbles(db: ReadDb, items: readonly LabelledItem[]): ConfirmedBubbles {
  const bubbles = new Map<EvidenceId, readonly Bubble[]>();
  for (const { item } of items) {
    if (!item.mime.startsWith('image/')) continue;
    const reading = findReading(db, item.id);
    if (reading?.confirmedAtMs == null || !reading.result) continue;
    bubbles.set(
      item.id,
      reading.result.bubbles.filter(({ side }) => side !== 'centre'),
    );
  }
  return bubbles;
}

/** Tells what was read by machine from what somebody typed, by the words and times of the bubbles. */
export function readingOfBubbles(bubbles: ConfirmedBubbles): ReadingOf {
  return ({ content, occurredAtMs, reviewedFacts }, evidenceIds) => {
    const all = evidenceIds.flatMap((id) => bubbles.get(id) ?? []);
    const words = content.trim();
    const sameWords = all.find(({ text }) => text.trim() === words);
    const sameTime = all.find(
      ({ claimedAtMs }) => claimedAtMs !== null && claimedAtMs === occurredAtMs,
    );
    const bubble = sameWords ?? sameTime;
    if (!bubble) return null;
    const isOwnTime = bubble.claimedAtMs !== null && bubble.claimedAtMs === occurredAtMs;
    return {
      edited: sameWords === undefined,
      yearInferred: isOwnTime && !/20\d{2}/.test(bubble.timeText ?? ''),
      unchecked: reviewedFacts.some(({ state }) => state === 'unreviewed'),
    };
  };
}

/** What stands in the items of the bundle and not in its transcript. */
export function readLeftOut(
  db: ReadDb,
  intakeId: IntakeId,
  items: readonly LabelledItem[],
  bubbles: ConfirmedBubbles,
): LeftOut[] {
  const matterId = findMatterNumber(db, intakeId);
  const inBundle = new Set(items.map(({ item }) => item.id));
  const relevant = matterId === null ? new Map<number, number>() : countRelevantByRun(db, matterId);
  const rows = (matterId === null ? [] : listFinishedRuns(db, matterId))
    .filter(({ evidenceId }) => inBundle.has(evidenceId))
    .map(
      ({ id, evidenceId, visibleRows }): LeftOut => ({
        evidenceId,
        what: 'rows',
        read: visibleRows,
        left: visibleRows - (relevant.get(id) ?? 0),
      }),
    );
  const pictures = items.flatMap(({ item }): LeftOut[] => {
    const read = bubbles.get(item.id)?.length ?? 0;
    if (read === 0) return [];
    return [
      {
        evidenceId: item.id,
        what: 'bubbles',
        read,
        left: Math.max(0, read - item.contactIds.length),
      },
    ];
  });
  return [...rows, ...pictures];
}
