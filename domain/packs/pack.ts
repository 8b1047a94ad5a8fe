import { z } from 'zod';
import { ChannelRoute } from '../documents/channelRouter.ts';
import { MissingField } from '../documents/documentTree.ts';
import { RecipientKind } from '../documents/recipients.ts';
import { TemplateId } from '../documents/templateKind.ts';
import { EvidenceId } from '../ids.ts';

/** A paper that a pack would hold. */
export const PackPaper = z.object({
  templateId: TemplateId,
  title: z.string(),
  missing: z.array(MissingField),
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

export const PackPlan = z.object({
  /** Suited channels first. */
  channels: z.array(PackChannel),
  evidenceCount: z.number().int(),
  wholeFiles: z.array(PackWholeFile),
});
export type PackPlan = z.infer<typeof PackPlan>;

export const PackChoice = z.object({
  recipients: z.array(RecipientKind).max(20),
  /** 'own': without the originals that hold other people's records; 'all': with them. */
  evidence: z.enum(['none', 'own', 'all']),
});
export type PackChoice = z.infer<typeof PackChoice>;

/**
 * What one click takes: every channel that fits now. The firm's own file stays in the firm, and a caller is written to
 * only by who decides to.
 */
export function usualRecipients(routes: readonly ChannelRoute[]): RecipientKind[] {
  return routes
    .filter(
      ({ kind, state }) => state === 'suited' && kind !== 'client_file' && kind !== 'collector',
    )
    .map(({ kind }) => kind);
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
