import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const KINDS = [
  'collection',
  'due_reminder',
  'payment_notice',
  'authority_notice',
  'marketing',
  'scam_suspected',
  'other',
] as const;

export const FLAGS = [
  'third_party_disclosure',
  'threat_home_visit',
  'threat_contacts',
  'threat_employer',
  'threat_family',
  'threat_judicial',
  'threat_blacklist',
  'discloses_id_number',
  'impersonates_authority',
  'impersonates_institution',
  'asks_credentials',
  'asks_transfer',
  'suspicious_link',
  'personal_mobile_callback',
] as const;

export const HALVES = ['tuned', 'heldOut'] as const;

const lists = {
  flags: z.array(z.enum(FLAGS)),
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
  kind: z.enum(KINDS),
  ...lists,
  overdueDays: z.number().int().nonnegative().nullable(),
  note: z.string().min(3),
  either: z.strictObject(lists).partial().optional(),
});

export type LabelledMessage = z.infer<typeof LabelledMessage>;
export type Half = (typeof HALVES)[number];

/** What `cli read` finds in one message, which is also what a label says. */
export type Reading = {
  kind: string;
  flags: readonly string[];
  institutions: readonly string[];
  amountsFen: readonly number[];
  overdueDays: number | null;
  deadlines: readonly string[];
  phones: readonly string[];
  urls: readonly string[];
};

/** The labelled messages of one half. A line that is no label throws, with its number. */
export function loadLabelled(half: Half): LabelledMessage[] {
  const file = new URL(`${half}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8').trim().split('\n').map(parseLine);
}

function parseLine(line: string, index: number): LabelledMessage {
  try {
    return LabelledMessage.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${index + 1} is no label`, { cause });
  }
}
