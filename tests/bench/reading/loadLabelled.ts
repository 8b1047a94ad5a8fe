import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MessageFlag, MessageKind } from '../../../domain/text/messageKind.ts';
import type { MessageTriage } from '../../../domain/text/readTriage.ts';

export const KINDS = MessageKind.options;
export const FLAGS = MessageFlag.options;
/** Written as a pair: each sets every trap. */
export const HALVES = ['tuned', 'heldOut'] as const;
/** The sets whose misses may be looked at while rules are written. */
export const OPEN_SETS = ['tuned', 'broad', 'heldOut', 'blind'] as const;
/** The blind set came after the rules: only its figures are ever printed. */
export const SETS = [...OPEN_SETS, 'blind2'] as const;

const lists = {
  flags: z.array(MessageFlag),
  institutions: z.array(z.string().min(2)),
  amountsFen: z.array(z.number().int()),
  deadlines: z.array(z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+08:00)?$/)),
  phones: z.array(z.string().regex(/^\+?\d{3,20}$/)),
  urls: z.array(z.string().min(4)),
};

const LabelledMessage = z.strictObject({
  id: z.string(),
  text: z.string().min(4),
  receivedAt: z.iso.datetime({ offset: true }),
  kind: MessageKind,
  ...lists,
  overdueDays: z.number().int().nonnegative().nullable(),
  note: z.string().min(3),
  either: z.strictObject(lists).partial().optional(),
});

export type LabelledMessage = z.infer<typeof LabelledMessage>;
export type LabelledSet = (typeof SETS)[number];

/** What `cli read` prints of one message, which is also what a label says. */
export type Reading = Pick<
  MessageTriage,
  'kind' | 'flags' | 'institutions' | 'amountsFen' | 'overdueDays' | 'deadlines' | 'phones' | 'urls'
>;

/** The labelled messages of one set. A line that is no label throws, with its number. */
export function loadLabelled(set: LabelledSet): LabelledMessage[] {
  const file = new URL(`${set}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8').trim().split('\n').map(parseLine);
}

function parseLine(line: string, index: number): LabelledMessage {
  try {
    return LabelledMessage.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${index + 1} is no label`, { cause });
  }
}
