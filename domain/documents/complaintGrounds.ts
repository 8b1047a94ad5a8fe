import type { LawTopic } from '../law/lawArticle.ts';
import { lawArticle } from '../law/lawLibrary.ts';
import type { CaseFacts } from './caseFacts.ts';
import { claimBasis, claimsInForce } from './claims.ts';
import { conductDates, crowdedDates, quietHourDates } from './conduct.ts';
import { chineseDay, type LegalPoint, type LegalPointDraft, legalPoint } from './legalPoint.ts';
import type { RecipientKind } from './recipients.ts';

/** The grounds of a complaint: those the facts raise, and those the claims rest on. */
export function complaintGrounds(
  facts: CaseFacts,
  recipientKind: RecipientKind,
  todayDate: string,
): LegalPoint[] {
  const basisTopics = claimBasis(claimsInForce(facts, recipientKind)).flatMap(
    (id) => lawArticle(id)?.topics ?? [],
  );
  return [
    ...generalGrounds(facts, recipientKind, basisTopics),
    ...collectionGrounds(facts, recipientKind),
  ]
    .map((draft) => legalPoint(draft, todayDate))
    .filter((point) => point !== null);
}

function generalGrounds(
  facts: CaseFacts,
  recipientKind: RecipientKind,
  basisTopics: readonly LawTopic[],
): LegalPointDraft[] {
  const days = conductDates(facts);
  const has = (...codes: string[]) => facts.verdict.outcomes.some((code) => codes.includes(code));
  const rests = (topic: LawTopic) => basisTopics.includes(topic);
  const toReportCentre = recipientKind === 'report_12321';
  const drafts: LegalPointDraft[] = [];
  const add = (when: boolean, draft: Omit<LegalPointDraft, 'conductDates'>) => {
    if (when) drafts.push({ ...draft, conductDates: days });
  };

  add(!toReportCentre && rests('consumer_information'), {
    heading: '关于知悉真实情况的权利',
    topics: ['consumer_information'],
    application:
      facts.answers.borrowed === 'yes'
        ? '投诉人有权知悉所称款项的本金、利息、费用、已还金额及其计算依据。'
        : '以存在款项为由联系投诉人的，应当说明该款项是否真实存在及其依据。',
  });
  add(has('B', 'C', 'D') || rests('private_life'), {
    heading: '关于私人生活安宁',
    topics: ['private_life'],
    application: toReportCentre
      ? '投诉人未同意接收上述联系，现将有关号码和内容如实反映，请依法核查。'
      : '上述联系如系被投诉机构或者受其委托的第三方所为，应当停止不当联系；如非其所为，亦应书面说明，以便投诉人依法处理。',
  });
  add(!toReportCentre && rests('information_rights'), {
    heading: '关于个人信息权益',
    topics: ['information_rights'],
    application:
      '投诉人据此要求说明其个人信息的来源、处理目的和提供对象，没有合法依据的，应当停止处理并删除。',
  });
  add(facts.answers.thirdPartyContacted === 'yes' || rests('information_abuse'), {
    heading: '关于个人信息的使用和提供',
    topics: toReportCentre ? ['information_abuse'] : ['information_abuse', 'consumer_data'],
    application: '对方取得投诉人个人信息以及联系他人的依据，应当予以查明。',
  });
  add(!toReportCentre && rests('credit_record'), {
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
  add(toReportCentre, {
    heading: '关于举报的处理',
    topics: ['information_complaint'],
    application: '请将处理情况告知投诉人。',
  });
  return drafts;
}

function collectionGrounds(facts: CaseFacts, recipientKind: RecipientKind): LegalPointDraft[] {
  if (recipientKind === 'report_12321' || !facts.verdict.outcomes.includes('B')) return [];
  const quiet = quietHourDates(facts);
  const crowded = crowdedDates(facts);
  const drafts: LegalPointDraft[] = [];
  if (quiet.length > 0) {
    drafts.push({
      heading: '关于联系的时间',
      topics: ['collection_hours'],
      conductDates: quiet,
      application: `${quiet.map(chineseDay).join('、')}的联系发生在22时至次日8时之间，请一并核查。`,
    });
  }
  if (crowded.length > 0) {
    drafts.push({
      heading: '关于联系的频次',
      topics: ['collection_frequency'],
      conductDates: crowded,
      application: `${crowded.map(chineseDay).join('、')}接通的来电超过3次，请一并核查。`,
    });
  }
  if (facts.contacts.length > 1) {
    drafts.push({
      heading: '关于对正常生活的干扰',
      topics: ['harassment_penalty'],
      conductDates: conductDates(facts),
      application: '联系行为如符合上述情形，投诉人保留向公安机关报案的权利。',
    });
  }
  return drafts;
}
