import type { LawTopic } from '../law/lawArticle.ts';
import { lawArticle } from '../law/lawLibrary.ts';
import type { CaseFacts } from './caseFacts.ts';
import { claimBasis, claimsInForce, type PaperTarget } from './claims.ts';
import { collectionGrounds, inVoice } from './collectionGrounds.ts';
import { conductDates } from './conduct.ts';
import { doubtsDebt, knowsPersonalData } from './factSituation.ts';
import { type LegalPoint, type LegalPointDraft, legalPoint } from './legalPoint.ts';
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
  return [
    ...generalGrounds(facts, target.recipientKind, voice, basisTopics),
    ...collectionGrounds(facts, voice),
  ]
    .map((draft) => legalPoint(draft, todayDate))
    .filter((point) => point !== null);
}

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
    if (when) drafts.push(inVoice({ ...draft, conductDates: days }, voice));
  };

  add(recipientKind === 'nfra_12378', {
    heading: '关于投诉的提出',
    topics: ['complaint_rule'],
    application: '本投诉书已经列明上述内容。',
  });
  add(recipientKind === 'pboc_credit', {
    heading: '关于投诉的提出',
    topics: ['credit_complaint'],
    application: '投诉人据此提出本投诉。',
  });
  add(recipientKind === 'pi_authority', {
    heading: '关于投诉的提出',
    topics: ['information_complaint'],
    application: '投诉人据此提出本投诉。',
  });
  add(rests('consumer_information') && doubtsDebt(facts), {
    heading: '关于知悉真实情况的权利',
    topics: ['consumer_information'],
    application:
      facts.answers.borrowed === 'yes'
        ? '对方所称数额与投诉人掌握的情况不一致，投诉人有权知悉所称款项的本金、利息、费用、已还金额及其计算依据。'
        : '以存在款项为由联系投诉人的，应当说明该款项是否真实存在及其依据。',
  });
  add(has('B', 'C', 'D') || rests('private_life'), {
    heading: '关于私人生活安宁',
    topics: ['private_life'],
    application: `上述联系如系${opponent}或者受${opponent === '贵方' ? opponent : '其'}委托的第三方所为，应当停止不当联系；如非其所为，亦应书面说明，以便投诉人依法处理。`,
  });
  add(rests('information_rights') && knowsPersonalData(facts), {
    heading: '关于个人信息权益',
    topics: ['information_rights'],
    application:
      '对方能够说出投诉人的个人信息，投诉人据此要求说明其来源、处理目的和提供对象，没有合法依据的，应当停止处理并删除。',
  });
  add(facts.answers.thirdPartyContacted === 'yes' || rests('information_abuse'), {
    heading: '关于个人信息的使用和提供',
    topics: ['information_abuse', 'consumer_data'],
    application:
      facts.answers.thirdPartyContacted === 'yes'
        ? '对方取得第三人联系方式以及联系第三人的依据，应当予以查明。'
        : '对方取得投诉人个人信息的依据，应当予以查明。',
  });
  add(rests('credit_record'), {
    heading: '关于信用信息',
    topics: ['credit_record'],
    application:
      '在款项是否真实存在查清之前，不应据此形成不良信用信息；已经报送的，投诉人提出异议并要求更正。',
  });
  add(has('A'), {
    heading: '关于疑似冒用名义的行为',
    topics: ['fraud_report'],
    application:
      '投诉人对该联系的真实性存疑，现如实反映；对方身份和行为性质，以核查结果和有关机关的认定为准。',
  });
  return drafts;
}
