import { z } from 'zod';

/** 提取笔录: who took the data from what, when, where and how (法发〔2016〕22号 5, 14; domain.md §8). */
export const CollectionRecord = z.object({
  atMs: z.number().int().nullable(),
  place: z.string().trim().max(200),
  method: z.string().trim().max(500),
  process: z.string().trim().max(4_000),
  extractor: z.string().trim().max(60),
  witness: z.string().trim().max(60),
  /** 原始存储介质: make, model, serial number, where it is kept. */
  medium: z.string().trim().max(500),
});
export type CollectionRecord = z.infer<typeof CollectionRecord>;

/** What a file says of itself. Claimed, never taken as proven. */
export const ClaimedFacts = z.object({
  /** EXIF, file name, mail header …, with where it was read. */
  atMs: z.number().int().nullable(),
  atSource: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  device: z.string(),
  /** A call recording's name: 名(号码)_yyyyMMddHHmmss and the like. */
  callNumber: z.string(),
  callName: z.string(),
  pixelWidth: z.number().int().nullable(),
  pixelHeight: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  /** What a person should know about the file, as sentences. */
  notes: z.array(z.string()),
});
export type ClaimedFacts = z.infer<typeof ClaimedFacts>;

export const MailView = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  sentAtMs: z.number().int().nullable(),
  /** Plain text, or the text of the HTML part. */
  text: z.string(),
  /** Sanitised: no script, no remote content, no forms; null when there is no HTML part. */
  html: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), sizeBytes: z.number().int() })),
  /** What was wrong with it, as sentences (a charset that was declared wrongly, a broken part). */
  notes: z.array(z.string()),
});
export type MailView = z.infer<typeof MailView>;
