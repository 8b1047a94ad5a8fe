import { z } from 'zod';
import type { CaseFacts } from './caseFacts.ts';
import { CHANNEL_RULES, type ChannelFinding, suited, unsuited } from './channelRules.ts';
import { type ChannelSituation, channelSituation } from './channelSituation.ts';
import { RecipientKind, recipientInfo } from './recipients.ts';
import { TemplateKind } from './templateKind.ts';

/** Whether a channel takes this matter now, and what to send it. */
export const ChannelRoute = z.object({
  kind: RecipientKind,
  state: z.enum(['suited', 'not_yet', 'unsuited']),
  /** Why, as a sentence; never printed. */
  reason: z.string(),
  /** 'YYYY-MM-DD': the first day on which it may go on; null = now, never, or not by a day. */
  from: z.string().nullable(),
  /** What to send, the principal paper first. */
  papers: z.array(TemplateKind),
  /** What goes along with the papers. */
  enclosures: z.array(z.string()),
});
export type ChannelRoute = z.infer<typeof ChannelRoute>;

/** Where a hotline only hands the matter on to, so that nobody needs it beside them. */
const COMPETENT: readonly RecipientKind[] = ['police', 'nfra_12378', 'pboc_12363', 'report_12321'];

/**
 * Every channel with its state, suited ones first, in the order of the table otherwise. Rules and sources:
 * reference/domain.md §1; `todayDate` is 'YYYY-MM-DD' in Beijing.
 */
export function routeChannels(facts: CaseFacts, todayDate: string): ChannelRoute[] {
  const situation = channelSituation(facts, todayDate);
  const findings = new Map<RecipientKind, ChannelFinding>();
  for (const kind of RecipientKind.options) {
    if (kind !== 'hotline_12345') findings.set(kind, CHANNEL_RULES[kind](situation));
  }
  findings.set('hotline_12345', hotline(findings));
  const routes = [...findings].map(([kind, finding]) => routeOf(kind, finding, situation));
  return (['suited', 'not_yet', 'unsuited'] as const).flatMap((state) =>
    routes.filter((route) => route.state === state),
  );
}

function hotline(findings: ReadonlyMap<RecipientKind, ChannelFinding>): ChannelFinding {
  const competent = COMPETENT.filter((kind) => findings.get(kind)?.state === 'suited');
  if (competent.length === 0) return suited('没有明确的受理部门时，由热线转办。');
  const names = competent.map((kind) => recipientInfo(kind).label).join('、');
  return unsuited(`已有明确的受理部门（${names}），直接提出更快。`);
}

function routeOf(
  kind: RecipientKind,
  finding: ChannelFinding,
  situation: ChannelSituation,
): ChannelRoute {
  const info = recipientInfo(kind);
  const papers = info.templateKinds.filter((paper) => isNeeded(paper, kind, situation));
  const enclosures = info.enclosures.filter(
    (text) =>
      (situation.represented || !/^由律师|律师函/.test(text)) &&
      (papers.includes('lawyer-letter') || !text.startsWith('以律师函')),
  );
  return { kind, ...finding, papers, enclosures: [...enclosures] };
}

function isNeeded(paper: TemplateKind, kind: RecipientKind, is: ChannelSituation): boolean {
  switch (paper) {
    case 'lawyer-letter':
    case 'authorization':
      // Whoever is known by a number alone learns neither who the client is nor what is said to be owed.
      return is.represented && (kind !== 'collector' || is.collectorNamed);
    case 'authorization-court':
      return is.represented;
    case 'pi-request':
      return kind === 'pi_handler';
    case 'credit-objection':
      return kind === 'credit_agency' || is.creditDispute;
    case 'breach-annex':
      return is.breaches;
    case 'evidence-list':
      return is.evidenceCount > 0;
    default:
      return true;
  }
}
