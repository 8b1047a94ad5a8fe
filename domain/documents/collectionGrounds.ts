import type { CaseContact } from '../cases/caseRecord.ts';
import type { Breach } from '../collection/breach.ts';
import type { CaseFacts } from './caseFacts.ts';
import { breachesFound, conductDates } from './conduct.ts';
import { conductFindings, daysOf } from './conductFindings.ts';
import { evidenceOfContact } from './evidenceCitation.ts';
import { isCollection } from './factSituation.ts';
import { chineseDay, type LegalPointDraft } from './legalPoint.ts';
import type { PaperVoice } from './paperVoice.ts';

/** The grounds about how a debt was collected: each rests on facts that stand in the paper, with their days. */
export function collectionGrounds(facts: CaseFacts, voice: PaperVoice): LegalPointDraft[] {
  if (!isCollection(facts)) return [];
  return [
    ...hourGrounds(facts),
    ...pressureGrounds(facts, voice),
    ...targetGrounds(facts, voice),
    ...repetitionGrounds(facts),
  ].map((draft) => inVoice(draft, voice));
}

/** The drafts speak of 投诉人; every paper has its own name for the client. */
export function inVoice(draft: LegalPointDraft, { person }: PaperVoice): LegalPointDraft {
  return { ...draft, application: draft.application.replaceAll('投诉人', person) };
}

function hourGrounds(facts: CaseFacts): LegalPointDraft[] {
  const quiet = breachesFound(facts, 'quiet_hours');
  const crowded = breachesFound(facts, 'effective_calls');
  const drafts: LegalPointDraft[] = [];
  if (quiet.length > 0) {
    drafts.push({
      heading: '关于联系的时间',
      topics: ['collection_hours'],
      conductDates: quiet.map(({ date }) => date),
      application: `${countedByDay(quiet)}的联系发生在22时至次日8时之间，请一并核查。`,
    });
  }
  if (crowded.length > 0) {
    drafts.push({
      heading: '关于联系的频次',
      topics: ['collection_frequency'],
      conductDates: crowded.map(({ date }) => date),
      application: `${countedByDay(crowded)}接通的来电超过3次，请一并核查。`,
    });
  }
  return drafts;
}

/** 2026年10月27日（5次）、2026年10月28日（1次）: as the 催收违规附表 counts them. */
function countedByDay(breaches: readonly Breach[]): string {
  return breaches.map(({ date, count }) => `${chineseDay(date)}（${count}次）`).join('、');
}

function pressureGrounds(facts: CaseFacts, { opponent }: PaperVoice): LegalPointDraft[] {
  const found = conductFindings(facts);
  const drafts: LegalPointDraft[] = [];
  if (found.insulted.length > 0) {
    // 公然侮辱 needs an audience; a phone call between two people has none.
    const inPublic = found.thirdPartyContacted || found.posting.length > 0;
    drafts.push({
      heading: '关于人格尊严和名誉',
      topics: [
        'reputation',
        'dignity',
        'collection_bans',
        ...(inPublic ? ['insult_penalty' as const] : []),
      ],
      conductDates: daysOf(found.insulted),
      application: `${pointed(found.insulted, facts)}有辱骂内容，请核查通话录音和有关人员，系${opponent}或者受其委托的第三方所为的，依法处理并向投诉人赔礼道歉。`,
    });
  }
  const pressed = facts.contacts.filter(
    (contact) => found.exposureThreatened.includes(contact) || found.posting.includes(contact),
  );
  if (pressed.length > 0) {
    drafts.push({
      heading: '关于以告知他人、公开信息施压',
      topics: ['collection_bans', ...(found.insulted.length > 0 ? [] : ['reputation' as const])],
      conductDates: daysOf(pressed),
      application: `${pointed(pressed, facts)}有以联系单位、亲友、通讯录联系人或者公开信息施加压力的内容，请一并核查并制止。`,
    });
  }
  if (found.bodyThreatened.length > 0) {
    drafts.push({
      heading: '关于人身威胁',
      topics: ['threat_penalty', 'collection_bans'],
      conductDates: daysOf(found.bodyThreatened),
      application: `${pointed(found.bodyThreatened, facts)}有威胁人身安全的内容，投诉人保留向公安机关报案的权利。`,
    });
  }
  return drafts;
}

function targetGrounds(facts: CaseFacts, { opponent, addressed }: PaperVoice): LegalPointDraft[] {
  const notDebtor =
    facts.verdict.outcomes.includes('C') &&
    (facts.answers.borrowed === 'no' || facts.answers.namesOtherDebtor === 'yes');
  const application = [
    notDebtor ? '投诉人陈述其并非所称款项的债务人，不应成为催收的对象。' : '',
    facts.answers.thirdPartyContacted === 'yes'
      ? `对方联系了与款项无关的第三人，请${addressed ? opponent : `责成${opponent}`}说明联系的对象、内容和依据，并立即停止。`
      : '',
  ].join('');
  if (application === '') return [];
  return [
    {
      heading: '关于催收的对象',
      topics: ['collection_target'],
      conductDates: conductDates(facts),
      application,
    },
  ];
}

function repetitionGrounds(facts: CaseFacts): LegalPointDraft[] {
  const incoming = facts.contacts.filter((contact) => contact.direction === 'incoming');
  if (!facts.verdict.outcomes.includes('B') || incoming.length < 2) return [];
  return [
    {
      heading: '关于对正常生活的干扰',
      topics: ['harassment_penalty'],
      conductDates: conductDates(facts),
      application: '联系行为如符合上述情形，投诉人保留向公安机关报案的权利。',
    },
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
