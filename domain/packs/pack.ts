import { z } from 'zod';
import { ChannelRoute } from '../documents/channelRouter.ts';
import { MissingField } from '../documents/documentTree.ts';
import { PaperWarning } from '../documents/paperWarnings.ts';
import { RecipientKind } from '../documents/recipients.ts';
import { SimilarPaper } from '../documents/similarPaper.ts';
import { TemplateId, TemplateKind } from '../documents/templateKind.ts';
import { EvidenceId, FirmTemplateId } from '../ids.ts';

/** A paper that a pack would hold. What it lacks, warns of, resembles and cites is known of channels asked for alone. */
export const PackPaper = z.object({
  kind: TemplateKind,
  templateId: TemplateId,
  title: z.string(),
  missing: z.array(MissingField),
  /** What to look at before it goes out. */
  warnings: z.array(PaperWarning),
  /** Earlier papers of other cases that it looks like. */
  similar: z.array(SimilarPaper),
  /** Items that it cites. */
  cites: z.array(EvidenceId),
});
export type PackPaper = z.infer<typeof PackPaper>;

export const PackChannel = z.object({
  route: ChannelRoute,
  label: z.string(),
  papers: z.array(PackPaper),
  /** What was sent already and stays out of the pack. */
  sent: z.array(z.object({ title: z.string(), version: z.number().int() })),
});
export type PackChannel = z.infer<typeof PackChannel>;

/** An original that holds more than what belongs to the case: it leaves whole or not at all. */
export const PackWholeFile = z.object({
  evidenceId: EvidenceId,
  number: z.number().int(),
  title: z.string(),
});
export type PackWholeFile = z.infer<typeof PackWholeFile>;

/** A firm's own Word file that can stand for the paper of its kind. */
export const PackTemplate = z.object({ id: FirmTemplateId, kind: TemplateKind, name: z.string() });
export type PackTemplate = z.infer<typeof PackTemplate>;

export const PackPlan = z.object({
  /** Suited channels first. */
  channels: z.array(PackChannel),
  evidenceCount: z.number().int(),
  wholeFiles: z.array(PackWholeFile),
  templates: z.array(PackTemplate),
});
export type PackPlan = z.infer<typeof PackPlan>;

/** Which of the firm's own Word files makes the papers of a kind; the program's own paper where none is named. */
export const PackTemplates = z.partialRecord(TemplateKind, FirmTemplateId);
export type PackTemplates = z.infer<typeof PackTemplates>;

export const PackSelection = z.object({ recipientKind: RecipientKind, kind: TemplateKind });
export type PackSelection = z.infer<typeof PackSelection>;

/**
 * Which originals go along: 'own' those that hold nothing of other people, 'extract' these and, of whatever else a paper
 * of the pack cites, the lines of this case alone, 'cited' these and whatever a paper cites, whole, 'all' every one in use.
 */
export const PackEvidenceChoice = z.enum(['none', 'own', 'extract', 'cited', 'all']);
export type PackEvidenceChoice = z.infer<typeof PackEvidenceChoice>;

export const PackChoice = z.object({
  papers: z.array(PackSelection).max(300),
  templates: PackTemplates.optional(),
  evidence: PackEvidenceChoice,
});
export type PackChoice = z.infer<typeof PackChoice>;

/** What one click takes: of every channel that fits now, the papers that usually go there. */
export function usualPapers(routes: readonly ChannelRoute[]): PackSelection[] {
  return routes.filter(({ ticked }) => ticked).flatMap(usualPapersOf);
}

/** What a channel gets once somebody ticks it. */
export function usualPapersOf({ kind: recipientKind, usual }: ChannelRoute): PackSelection[] {
  return usual.map((kind) => ({ recipientKind, kind }));
}

/** A warning once, with every paper that it is about. */
export interface PackWarning extends PaperWarning {
  papers: string[];
}

/** What to look at before the chosen papers go out, in the order of the papers. */
export function warningsOfPapers(
  papers: readonly { name: string; warnings: readonly PaperWarning[] }[],
): PackWarning[] {
  const found = new Map<string, PackWarning>();
  for (const { name, warnings } of papers) {
    for (const warning of warnings) {
      const key = `${warning.fieldId} ${warning.text}`;
      const known = found.get(key) ?? { ...warning, papers: [] };
      if (!known.papers.includes(name)) known.papers.push(name);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** A missing value once, with every paper that lacks it. */
export interface PackMissing extends MissingField {
  papers: string[];
}

/** What the chosen papers lack, those that most papers lack first. */
export function missingOfPapers(
  papers: readonly { name: string; missing: readonly MissingField[] }[],
): PackMissing[] {
  const found = new Map<string, PackMissing>();
  for (const { name, missing } of papers) {
    for (const field of missing) {
      const known = found.get(field.fieldId) ?? { ...field, papers: [] };
      if (!known.papers.includes(name)) known.papers.push(name);
      found.set(field.fieldId, known);
    }
  }
  return [...found.values()].sort((a, b) => b.papers.length - a.papers.length);
}
