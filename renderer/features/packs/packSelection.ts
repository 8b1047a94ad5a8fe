import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import {
  type PackChannel,
  type PackPlan,
  type PackSelection,
  usualPapers,
  usualPapersOf,
} from '../../../domain/packs/pack.ts';

/** What one click takes of a plan: the usual papers of the channels that fit, without those sent already. */
export function usualSelection({ channels }: PackPlan): PackSelection[] {
  const usual = usualPapers(channels.map(({ route }) => route));
  return usual.filter((paper) => channels.some((channel) => isOffered(channel, paper)));
}

export function isChosen(selection: readonly PackSelection[], paper: PackSelection): boolean {
  return selection.some(
    ({ recipientKind, kind }) => recipientKind === paper.recipientKind && kind === paper.kind,
  );
}

/** A channel ticked by hand gets its usual papers, or all that is left of it where those were sent. */
export function withChannel(
  selection: readonly PackSelection[],
  channel: PackChannel,
  on: boolean,
): PackSelection[] {
  const recipientKind = channel.route.kind;
  const others = selection.filter((paper) => paper.recipientKind !== recipientKind);
  if (!on) return others;
  const usual = usualPapersOf(channel.route).filter((paper) => isOffered(channel, paper));
  const all = channel.papers.map(({ kind }) => ({ recipientKind, kind }));
  return [...others, ...(usual.length > 0 ? usual : all)];
}

export function withPaper(
  selection: readonly PackSelection[],
  paper: PackSelection,
  on: boolean,
): PackSelection[] {
  const others = selection.filter((one) => !isChosen([one], paper));
  return on ? [...others, paper] : others;
}

export function channelOf(plan: PackPlan, kind: RecipientKind): PackChannel | undefined {
  return plan.channels.find(({ route }) => route.kind === kind);
}

function isOffered({ route, papers }: PackChannel, paper: PackSelection): boolean {
  return route.kind === paper.recipientKind && papers.some(({ kind }) => kind === paper.kind);
}
