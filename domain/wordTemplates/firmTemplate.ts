import { z } from 'zod';
import { TemplateKind } from '../documents/templateKind.ts';
import { FirmTemplateId } from '../ids.ts';
import { WordReport } from './wordReport.ts';

export const FirmTemplateVersion = z.object({
  version: z.number().int().min(1),
  fileName: z.string(),
  /** SHA-256 of the Word file. */
  sha256: z.string(),
  sizeBytes: z.number().int(),
  addedAtMs: z.number().int(),
  addedBy: z.string(),
});
export type FirmTemplateVersion = z.infer<typeof FirmTemplateVersion>;

/** A firm's own Word file as lists show it, by its newest version. */
export const FirmTemplateRow = FirmTemplateVersion.extend({
  id: FirmTemplateId,
  name: z.string(),
  /** The kind of paper it makes, which decides whom it can go to. */
  kind: TemplateKind,
  fieldCount: z.number().int(),
  /** Fields that no case fills by itself. */
  unknownCount: z.number().int(),
  /** Set once it is no longer offered for new papers. */
  retiredAtMs: z.number().int().nullable(),
});
export type FirmTemplateRow = z.infer<typeof FirmTemplateRow>;

export const FirmTemplateDetail = z.object({
  row: FirmTemplateRow,
  report: WordReport,
  /** Newest first. */
  versions: z.array(FirmTemplateVersion),
});
export type FirmTemplateDetail = z.infer<typeof FirmTemplateDetail>;

export const FirmTemplateName = z.string().trim().min(1).max(60);

/** Text for each of the firm's own fields, by its name in the template. */
export const TemplateValues = z.record(z.string().min(1).max(200), z.string().max(5_000));
export type TemplateValues = z.infer<typeof TemplateValues>;

/** Field id of a firm's own field, as missing values carry it. */
export function firmFieldId(name: string): string {
  return `word.${name}`;
}

/** The name in a field id of a firm's own field, null for any other. */
export function firmFieldOf(fieldId: string): string | null {
  return fieldId.startsWith('word.') ? fieldId.slice('word.'.length) : null;
}
