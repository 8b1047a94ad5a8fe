import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ErrorCode } from '../domain/errors.ts';
import type { EvidenceId } from '../domain/ids.ts';
import type { ScreenshotReading } from '../domain/ocr/screenshotReading.ts';

/** What reading a picture gave, without its states. */
export type ReadingResult = Pick<
  ScreenshotReading,
  | 'width'
  | 'height'
  | 'lines'
  | 'bubbles'
  | 'titleText'
  | 'engine'
  | 'claimedDay'
  | 'claimedDaySource'
>;

/** One row a picture that was ever put into the queue. */
export const screenshotReadings = sqliteTable(
  'screenshot_readings',
  {
    evidenceId: text('evidence_id').$type<EvidenceId>().primaryKey(),
    state: text('state').$type<'queued' | 'running' | 'done' | 'failed'>().notNull(),
    /** Times it was begun since it was queued: a picture that ends the program is not tried for ever. */
    attempts: integer('attempts').notNull(),
    queuedAtMs: integer('queued_at_ms').notNull(),
    queueOrder: integer('queue_order').notNull(),
    result: text('result_json', { mode: 'json' }).$type<ReadingResult>(),
    failureCode: text('failure_code').$type<ErrorCode>(),
    finishedAtMs: integer('finished_at_ms'),
    confirmedAtMs: integer('confirmed_at_ms'),
    confirmedBy: text('confirmed_by'),
  },
  (table) => [index('screenshot_readings_by_state').on(table.state, table.queueOrder)],
);
