import type { CaseContact } from '../cases/caseRecord.ts';
import type { CaseFacts } from './caseFacts.ts';
import { collectionTiming } from './collectionTiming.ts';
import { conductDates } from './conduct.ts';
import { conductFindings, daysOf, pressureNames } from './conductFindings.ts';
import { evidenceOfContact } from './evidenceCitation.ts';
import { isCollection } from './factSituation.ts';
import { chineseDay, type LegalPointDraft } from './legalPoint.ts';
import { insultedBeforeOthers } from './publicInsult.ts';

const CONDUCT = '联系的时间、频次和对象';
const WORDS = '联系中的言行';

/**
 * What a complaint says of the way a debt was collected: each draft rests on facts that stand in the paper, and has the
 * days by which its rules are chosen. Drafts of one heading are one ground (complaintBasis.ts).
 */
export function collectionGrounds(facts: CaseFacts): LegalPointDraft[] {
  if (!isCollection(facts)) return [];
  return [...hourGrounds(facts), ...targetGrounds(facts), ...pressureGrounds(facts)];
}

function hourGrounds(facts: CaseFacts): LegalPointDraft[] {
  const { quietDays, crowdedDays, told } = collectionTiming(facts);
  const drafts: LegalPointDraft[] = [
    { heading: CONDUCT, topics: ['collection_hours'], conductDates: quietDays, application: '' },
    {
      heading: CONDUCT,
      topics: ['collection_frequency'],
      conductDates: crowdedDays,
      application: '',
    },
  ];
  return drafts
    .filter((draft) => draft.conductDates.length > 0)
    .map((draft, index) => (index === 0 ? { ...draft, application: `${told}。` } : draft));
}

function targetGrounds(facts: CaseFacts): LegalPointDraft[] {
  const notDebtor =
    facts.verdict.outcomes.includes('C') &&
    (facts.answers.borrowed === 'no' || facts.answers.namesOtherDebtor === 'yes');
  const application = [
    notDebtor ? '投诉人陈述其并非所称款项的债务人，不应成为催收的对象。' : '',
    facts.answers.thirdPartyContacted === 'yes' ? '对方联系了与款项无关的第三人。' : '',
  ].join('');
  if (application === '') return [];
  return [
    {
      heading: CONDUCT,
      topics: ['collection_target'],
      conductDates: conductDates(facts),
      application,
    },
  ];
}

function pressureGrounds(facts: CaseFacts): LegalPointDraft[] {
  const found = conductFindings(facts);
  const { insulted, bodyThreatened } = found;
  const exposed = facts.contacts.filter(
    (contact) => found.exposureThreatened.includes(contact) || found.posting.includes(contact),
  );
  const all = facts.contacts.filter((contact) =>
    [insulted, bodyThreatened, exposed].some((contacts) => contacts.includes(contact)),
  );
  if (all.length === 0) return [];
  const inPublic = insultedBeforeOthers(insulted);
  const names = pressureNames({ ...found, disclosed: [] });
  const draft = (topics: LegalPointDraft['topics'], contacts: readonly CaseContact[]) => ({
    heading: WORDS,
    topics,
    conductDates: daysOf(contacts),
    application: '',
  });
  return [
    {
      ...draft(['collection_bans', 'reputation'], all),
      application: `${pointed(all, facts)}有${names.join('、')}的内容。`,
    },
    ...(inPublic.length > 0 ? [draft(['insult_penalty'], inPublic)] : []),
    ...(bodyThreatened.length > 0 ? [draft(['threat_penalty'], bodyThreatened)] : []),
  ];
}

/** 2026年10月28日的联系中（证据1、证据2） */
function pointed(contacts: readonly CaseContact[], facts: CaseFacts): string {
  const days = daysOf(contacts).map(chineseDay).join('、');
  const numbers = facts.evidence
    .filter((item) => contacts.some((contact) => evidenceOfContact(facts, contact).includes(item)))
    .map((item) => `证据${item.number}`);
  const cited = numbers.length > 0 ? `（${numbers.join('、')}）` : '';
  return `${days === '' ? '上述' : `${days}的`}联系中${cited}`;
}
