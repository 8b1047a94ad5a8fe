import type { ReadingResult } from '../../../db/ocrSchema.ts';
import { cleanRecordLine } from '../../../domain/imports/recordText.ts';
import { readScreen } from '../../../domain/ocr/readScreen.ts';
import type { FoundPicture } from '../parsers/jobs/ocrMessages.ts';
import type { ClaimedDay } from './claimedDayOf.ts';
import { ocrEngineName } from './ocrEngineName.ts';

/** What the reader found, put together to messages. */
export function toReadingResult(found: FoundPicture, claimed: ClaimedDay | null): ReadingResult {
  const { width, height } = found;
  const lines = found.lines.map((line) => ({ ...line, text: cleanRecordLine(line.text, 2_000) }));
  const { bubbles, titleText } = readScreen(lines, { width, height }, claimed?.day ?? null);
  return {
    width,
    height,
    lines: lines.map(({ text, box, confidence }) => ({ text, box, confidence })),
    bubbles,
    titleText,
    engine: ocrEngineName,
    claimedDay: claimed?.day ?? null,
    claimedDaySource: claimed?.source ?? null,
  };
}
