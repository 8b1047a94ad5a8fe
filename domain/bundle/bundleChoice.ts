import { z } from 'zod';
import { EvidenceId } from '../ids.ts';
import { BundleGroup, type BundleOptions } from './bundle.ts';
import { OriginForm } from './originForm.ts';

/** How a lawyer arranged the evidence of a case when she last made its 证据包; the 证据目录 follows it. */
export const BundleChoice = z.object({
  groups: z.array(BundleGroup),
  originForms: z.record(EvidenceId, OriginForm),
  originalColumn: z.boolean(),
  transcript: z.boolean(),
  screenshotPages: z.boolean(),
  /** In use and left out by her; what came later is no part of her choice. */
  leftOut: z.array(EvidenceId),
});
export type BundleChoice = z.infer<typeof BundleChoice>;

/** @param suggested all that was in use when the choice was made */
export function bundleChoice(
  options: BundleOptions,
  suggested: BundleOptions['groups'],
): BundleChoice {
  const { groups, originForms = {}, originalColumn, transcript, screenshotPages } = options;
  const chosen = new Set(groups.flatMap(({ evidenceIds }) => evidenceIds));
  const leftOut = suggested
    .flatMap(({ evidenceIds }) => evidenceIds)
    .filter((id) => !chosen.has(id));
  return { groups, originForms, originalColumn, transcript, screenshotPages, leftOut };
}

/**
 * The groups of a choice as the case stands now: what is out of use is gone, and what came since stands at the end of the
 * group of its kind, or in a new one.
 */
export function groupsInForce(
  choice: BundleChoice | null,
  suggested: BundleOptions['groups'],
): BundleOptions['groups'] {
  if (choice === null) return suggested;
  const inUse = new Set(suggested.flatMap(({ evidenceIds }) => evidenceIds));
  const settled = new Set([
    ...choice.groups.flatMap(({ evidenceIds }) => evidenceIds),
    ...choice.leftOut,
  ]);
  const groups = choice.groups.map(({ title, evidenceIds }) => ({
    title,
    evidenceIds: evidenceIds.filter((id) => inUse.has(id)),
  }));
  for (const { title, evidenceIds } of suggested) {
    const fresh = evidenceIds.filter((id) => !settled.has(id));
    const own = groups.find((group) => group.title === title);
    if (own) own.evidenceIds.push(...fresh);
    else groups.push({ title, evidenceIds: fresh });
  }
  const full = groups.filter(({ evidenceIds }) => evidenceIds.length > 0);
  return full.length > 0 ? full : suggested;
}
