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
  /** Whom to write to before; null = nobody. */
  first: RecipientKind.nullable(),
  /** One click takes it, unless a lawyer unticks it. */
  ticked: z.boolean(),
  /** What can be sent, the principal paper first. */
  papers: z.array(TemplateKind),
  /** Of these what goes unless somebody chooses otherwise: a channel gets one paper that speaks, not two. */
  usual: z.array(TemplateKind),
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
  const routes = [...findings].map(([kind, finding]) => {
    const route = routeOf(kind, finding, situation);
    return route.ticked && isSent(facts, route)
      ? { ...route, ticked: false, reason: ALREADY_SENT }
      : route;
  });
  return (['suited', 'not_yet', 'unsuited'] as const).flatMap((state) =>
    routes.filter((route) => route.state === state),
  );
}

const ALREADY_SENT = '已经发出，等候答复；内容有误的，在文书页生成更正版再发。';

/** Where the paper that speaks was sent, its enclosures alone go to nobody. */
function isSent({ documents }: CaseFacts, { kind, papers }: ChannelRoute): boolean {
  return documents.some(
    (paper) => paper.recipientKind === kind && paper.kind === papers[0] && Boolean(paper.sentOn),
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
  return {
    kind,
    ...finding,
    ticked: isTicked(kind, finding, situation),
    papers,
    usual: papers.filter((paper) => isUsual(paper, kind, papers)),
    enclosures: [...enclosures],
  };
}

/**
 * The firm's own file stays in the firm, a caller is written to only by who decides to, and a lender that lends to the
 * client holds her data by right: whether to ask for it is hers to say.
 */
function isTicked(
  kind: RecipientKind,
  { state }: ChannelFinding,
  { outcomes, notDebtor }: ChannelSituation,
): boolean {
  if (state !== 'suited' || kind === 'client_file' || kind === 'collector') return false;
  return kind !== 'pi_handler' || notDebtor || outcomes.has('C') || outcomes.has('D');
}

function isUsual(
  paper: TemplateKind,
  kind: RecipientKind,
  papers: readonly TemplateKind[],
): boolean {
  switch (paper) {
    case 'lawyer-letter':
      return papers[0] === paper;
    case 'credit-objection':
      // Whoever disputes a record turns to the credit agency; the institution can be asked as well.
      return kind === 'credit_agency';
    case 'authorization':
      // A notice that the client signs herself shows nobody a power of attorney.
      return kind !== 'collector';
    default:
      return true;
  }
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
      return is.breachesCounted;
    case 'evidence-list':
      return is.evidenceCount > 0;
    default:
      return true;
  }
}
