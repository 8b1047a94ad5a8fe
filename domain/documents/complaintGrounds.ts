import type { LawTopic } from '../law/lawArticle.ts';
import { lawArticle } from '../law/lawLibrary.ts';
import type { CaseFacts } from './caseFacts.ts';
import { claimBasis, claimsInForce, type PaperTarget } from './claims.ts';
import { collectionGrounds } from './collectionGrounds.ts';
import { complaintBasis } from './complaintBasis.ts';
import { conductDates } from './conduct.ts';
import { doubtsDebt, isConfirmed, knowsPersonalData } from './factSituation.ts';
import type { LegalPoint, LegalPointDraft } from './legalPoint.ts';
import type { PaperVoice } from './paperVoice.ts';
import type { RecipientKind } from './recipients.ts';

/** The grounds of a complaint: those that the facts raise. A claim alone raises none that the facts do not bear. */
export function complaintGrounds(
  facts: CaseFacts,
  target: PaperTarget,
  voice: PaperVoice,
  todayDate: string,
): LegalPoint[] {
  if (target.templateKind === 'spam-report') return [];
  const basisTopics = claimBasis(claimsInForce(facts, target)).flatMap(
    (id) => lawArticle(id)?.topics ?? [],
  );
  return complaintBasis(
    [
      ...collectionGrounds(facts),
      ...generalGrounds(facts, target.recipientKind, voice, basisTopics),
      ...repetitionGrounds(facts, target.recipientKind),
    ],
    todayDate,
  );
}

const PRIVACY = '私人生活安宁和个人信息';

function generalGrounds(
  facts: CaseFacts,
  recipientKind: RecipientKind,
  voice: PaperVoice,
  basisTopics: readonly LawTopic[],
): LegalPointDraft[] {
  const { opponent } = voice;
  const days = conductDates(facts);
  const has = (...codes: string[]) => facts.verdict.outcomes.some((code) => codes.includes(code));
  const rests = (topic: LawTopic) => basisTopics.includes(topic);
  const drafts: LegalPointDraft[] = [];
  const add = (when: boolean, draft: Omit<LegalPointDraft, 'conductDates'>) => {
    if (when) drafts.push({ ...draft, conductDates: days });
  };

  add(recipientKind === 'pboc_credit', {
    heading: '投诉的提出',
    topics: ['credit_complaint'],
    application: '投诉人据此提出投诉。',
  });
  add(recipientKind === 'pi_authority', {
    heading: '投诉的提出',
    topics: ['information_complaint'],
    application: '投诉人据此提出投诉。',
  });
  add(rests('consumer_information') && doubtsDebt(facts), {
    heading: '知悉真实情况的权利',
    topics: ['consumer_information'],
    application:
      facts.answers.borrowed === 'yes'
        ? '对方所称数额与投诉人掌握的情况不一致，应当说明本金、利息、费用、已还金额及其计算依据。'
        : '以存在款项为由联系投诉人的，应当说明该款项是否真实存在及其依据。',
  });
  add(has('B', 'C', 'D') || rests('private_life'), {
    heading: PRIVACY,
    topics: ['private_life'],
    application: isConfirmed(facts)
      ? '对投诉人生活的侵扰应当停止。'
      : `上述联系如系${opponent}或者受其委托的第三方所为，应当停止；如非其所为，应当书面说明。`,
  });
  add(rests('information_rights') && knowsPersonalData(facts), {
    heading: PRIVACY,
    topics: ['information_rights'],
    application:
      '对方掌握投诉人的个人信息，应当说明来源、处理目的和提供对象；没有合法依据的，应当停止处理并删除。',
  });
  add(facts.answers.thirdPartyContacted === 'yes' || rests('information_abuse'), {
    heading: PRIVACY,
    topics: ['information_abuse'],
    application:
      facts.answers.thirdPartyContacted === 'yes'
        ? '对方取得第三人联系方式、联系第三人的依据，应当查明。'
        : '对方取得投诉人个人信息的依据，应当查明。',
  });
  add(rests('credit_record'), {
    heading: PRIVACY,
    topics: ['credit_record'],
    application: '款项是否真实存在查清之前，不应据此形成不良信用信息；已经报送的，应当更正。',
  });
  add(has('A'), {
    heading: '疑似冒用名义的行为',
    topics: ['fraud_report'],
    application:
      '投诉人对联系的真实性存疑，如实反映；对方身份和行为性质，以核查结果和有关机关的认定为准。',
  });
  return drafts;
}

/** A regulator of lenders does not ask for it; to the institution it says what comes next. */
function repetitionGrounds(facts: CaseFacts, recipientKind: RecipientKind): LegalPointDraft[] {
  const incoming = facts.contacts.filter((contact) => contact.direction === 'incoming');
  if (recipientKind !== 'institution' || incoming.length < 2) return [];
  if (!facts.verdict.outcomes.includes('B')) return [];
  return [
    {
      heading: PRIVACY,
      topics: ['harassment_penalty'],
      conductDates: conductDates(facts),
      application: '上述联系干扰投诉人正常生活的，投诉人保留向公安机关报案的权利。',
    },
  ];
}
