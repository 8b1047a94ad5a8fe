import type { ReadDb } from '../../../db/databaseHandle.ts';
import { findFacts } from '../../../db/mediaQueries.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { ClaimedDaySource } from '../../../domain/ocr/screenshotReading.ts';
import { takenDay } from '../../../domain/ocr/takenDay.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';

export interface ClaimedDay {
  /** YYYY-MM-DD, Beijing. */
  day: string;
  source: ClaimedDaySource;
}

/** The day a picture was taken as it says itself, or else the day it was added. */
export function claimedDayOf(db: ReadDb, item: EvidenceItem): ClaimedDay {
  const facts = findFacts(db, item.id);
  if (facts?.atMs != null) return { day: shanghaiDate(facts.atMs), source: 'facts' };
  const named = takenDay(item.originalName);
  if (named) return { day: named, source: 'file_name' };
  return { day: shanghaiDate(item.addedAtMs), source: 'added' };
}
