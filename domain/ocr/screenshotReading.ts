import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../errors.ts';
import { EvidenceId } from '../ids.ts';

/** Pixels of the picture as stored (after EXIF orientation). */
export const Box = z.object({
  x: z.number().min(0),
  y: z.number().min(0),
  width: z.number().min(0),
  height: z.number().min(0),
});
export type Box = z.infer<typeof Box>;

export const ReadLine = z.object({
  text: z.string().max(2_000),
  box: Box,
  /** 0–1, as the engine says; below 0.8 is shown as doubtful. */
  confidence: z.number().min(0).max(1),
});
export type ReadLine = z.infer<typeof ReadLine>;

/** One message of a chat or SMS screen, put together from lines. */
export const Bubble = z.object({
  side: z.enum(['theirs', 'own', 'centre']),
  text: z.string().max(20_000),
  box: Box,
  /** Indices into lines. */
  lines: z.array(z.number().int()),
  /** The time printed above it, as read; null = none or not readable. */
  timeText: z.string().max(80).nullable(),
  /** Claimed: resolved against the day the picture was taken or added, when that is possible. */
  claimedAtMs: z.number().int().nullable(),
});
export type Bubble = z.infer<typeof Bubble>;

export const ReadingState = z.enum(['none', 'queued', 'running', 'done', 'failed']);
export type ReadingState = z.infer<typeof ReadingState>;

/** Where the day comes from that times like 昨天 are counted from; `added` is only the latest it can be. */
export const ClaimedDaySource = z.enum(['facts', 'file_name', 'added']);
export type ClaimedDaySource = z.infer<typeof ClaimedDaySource>;

/** Why a picture could not be read: a code of domain/errors.ts. */
export const FailureCode = z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]);

export const ScreenshotReading = z.object({
  evidenceId: EvidenceId,
  state: ReadingState,
  width: z.number().int(),
  height: z.number().int(),
  lines: z.array(ReadLine),
  bubbles: z.array(Bubble),
  /** Number or name in the title bar of the screen, when there is one. */
  titleText: z.string().max(200).nullable(),
  engine: z.string(),
  /** Day (YYYY-MM-DD) that the times of the bubbles were counted from; claimed, like they are. */
  claimedDay: z.string().nullable().optional(),
  claimedDaySource: ClaimedDaySource.nullable().optional(),
  failureCode: FailureCode.nullable().optional(),
  finishedAtMs: z.number().int().nullable(),
  /** A person has gone over it. */
  confirmedAtMs: z.number().int().nullable(),
});
export type ScreenshotReading = z.infer<typeof ScreenshotReading>;
