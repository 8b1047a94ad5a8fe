import { DAY_MS } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { breachesFound, conductDates } from './conduct.ts';
import { conductFindings } from './conductFindings.ts';
import { isCollection, knowsPersonalData } from './factSituation.ts';
import { lossesOf } from './losses.ts';
import { namedInstitution } from './namedInstitution.ts';
import type { TemplateKind } from './templateKind.ts';

/** What the choice of a channel turns on, read once from the case. */
export type ChannelSituation = {
  today: string;
  outcomes: ReadonlySet<string>;
  sentMoney: boolean;
  /** Full name of the institution; '' = not known. */
  institution: string;
  licensed: boolean | null;
  collection: boolean;
  notDebtor: boolean;
  represented: boolean;
  /** The collector has a name, not only a number. */
  collectorNamed: boolean;
  /** Somebody may have taken a loan in the client's name, or her data got about. */
  informationDispute: boolean;
  /** Calls and messages from a number that can be reported. */
  numbersUsed: boolean;
  manyContacts: boolean;
  breaches: boolean;
  /** The 催收违规附表 would have rows. */
  breachesCounted: boolean;
  posted: boolean;
  creditReport: boolean;
  creditDispute: boolean;
  evidenceCount: number;
  complainedOn: string | null;
  repliedOn: string | null;
  /** The institution gave the client all she asked for, as registered. */
  granted: boolean;
  creditObjectionOn: string | null;
  carrierComplaintOn: string | null;
  piRequestedOn: string | null;
  contentUrl: string;
};

export function channelSituation(facts: CaseFacts, todayDate: string): ChannelSituation {
  const { answers, checks, details = {}, evidence, institution } = facts;
  const outcomes = new Set<string>(facts.verdict.outcomes);
  const found = conductFindings(facts);
  const incoming = facts.contacts.filter((contact) => contact.direction === 'incoming');
  const creditCheck = checks.find(({ code }) => code === 'credit_report');
  const creditReport =
    creditCheck?.result === 'favourable' ||
    creditCheck?.result === 'unfavourable' ||
    evidence.some((item) => item.kind === 'credit_report');
  return {
    today: todayDate,
    outcomes,
    sentMoney: lossesOf(facts).some((loss) => loss.isTransfer),
    institution: namedInstitution(facts),
    licensed: institution.licensedLender,
    collection: isCollection(facts),
    notDebtor: answers.borrowed === 'no' || answers.namesOtherDebtor === 'yes',
    represented: facts.case.represented,
    collectorNamed: clauseText(details.collectorName ?? '') !== '',
    informationDispute: outcomes.has('D') || knowsPersonalData(facts),
    numbersUsed: incoming.some(
      ({ channel, from }) => (channel === 'call' || channel === 'sms') && /\d{3}/.test(from),
    ),
    manyContacts: incoming.length > 1 && conductDates(facts).length > 0,
    breaches:
      isCollection(facts) &&
      (breachesFound(facts).length > 0 ||
        answers.thirdPartyContacted === 'yes' ||
        [found.insulted, found.bodyThreatened, found.exposureThreatened, found.posting].some(
          (contacts) => contacts.length > 0,
        )),
    breachesCounted: isCollection(facts) && breachesFound(facts).length > 0,
    posted: found.posting.length > 0,
    creditReport,
    creditDispute: creditCheck?.result === 'unfavourable' || Boolean(details.creditAccount),
    evidenceCount: evidence.length,
    complainedOn: details.institutionComplaintOn || complaintSentOn(facts),
    repliedOn: complaintRepliedOn(facts),
    granted: complaintReplies(facts).at(-1)?.outcome === 'granted',
    creditObjectionOn: details.creditObjectionOn || firstSentOn(facts, 'credit-objection'),
    carrierComplaintOn: details.carrierComplaintOn || null,
    piRequestedOn: details.piRequestedOn || firstSentOn(facts, 'pi-request'),
    contentUrl: details.contentUrl ?? '',
  };
}

/** '2026-11-02' and 15 → '2026-11-17'. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day on which a complaint to the institution was registered as sent; null = no version of one was. */
export function complaintSentOn({ documents }: CaseFacts): string | null {
  const days = documents.flatMap(({ recipientKind, complainedOn }) =>
    recipientKind === 'institution' && complainedOn ? [complainedOn] : [],
  );
  return days.sort()[0] ?? null;
}

/** Day on which the institution answered the complaint, as written down or registered; null = it did not. */
export function complaintRepliedOn(facts: CaseFacts): string | null {
  return facts.details?.institutionReplyOn || complaintReplies(facts).at(-1)?.receivedOn || null;
}

/** The first day on which a paper of a kind was registered as sent to anybody; null = none was. */
export function firstSentOn({ documents }: CaseFacts, kind: TemplateKind): string | null {
  const days = documents.flatMap((paper) =>
    paper.kind === kind && paper.sentOn ? [paper.sentOn] : [],
  );
  return days.sort()[0] ?? null;
}

/** Oldest first. */
function complaintReplies({ documents }: CaseFacts) {
  return documents
    .flatMap(({ recipientKind, kind, reply }) =>
      recipientKind === 'institution' && kind === 'complaint' && reply ? [reply] : [],
    )
    .sort((a, b) => a.receivedOn.localeCompare(b.receivedOn));
}
