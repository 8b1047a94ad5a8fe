import type { LawTopic } from '../law/lawArticle.ts';
import { citationsFor, inArticleOrder } from '../law/lawLibrary.ts';
import type { StepCode } from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import { collectionTiming } from './collectionTiming.ts';
import { conductDates } from './conduct.ts';
import { conductFindings, pressureNames } from './conductFindings.ts';
import { fraudElements } from './fraudElements.ts';
import { illegalDebtGround } from './illegalDebt.ts';
import { citationNames, type LegalPoint, legalPoint } from './legalPoint.ts';
import { isAccusation, type Offence } from './offence.ts';
import type { PaperOptions } from './paperOptions.ts';
import { insultedBeforeOthers } from './publicInsult.ts';

type Ground = { heading: string; topics: readonly LawTopic[]; application: string };

/** The grounds of a report to the police: the one matter, then venue and procedure. */
export function policeGrounds(
  facts: CaseFacts,
  offence: Offence,
  todayDate: string,
  options?: PaperOptions,
): LegalPoint[] {
  const days = conductDates(facts);
  const pointsOf = (grounds: Ground[]) =>
    grounds
      .map((ground) => legalPoint({ ...ground, conductDates: days }, todayDate))
      .filter((point) => point !== null);
  return [
    ...pointsOf(matterGrounds(facts, offence)),
    ...pressingGround(facts, offence, todayDate),
    ...illegalDebtGround(facts, options, todayDate),
    ...procedureGround(offence, todayDate),
  ];
}

function matterGrounds(facts: CaseFacts, offence: Offence): Ground[] {
  switch (offence) {
    case 'fraud_with_loss':
      return [
        {
          heading: '关于行为性质',
          topics: ['fraud_definition', 'fraud_crime'],
          application: fraudElements(facts),
        },
      ];
    case 'fraud_suspected':
      return [
        {
          heading: '关于行为性质',
          topics: ['fraud_definition', 'fraud_report', 'fraud_penalty'],
          application:
            '对方以前述名义联系，其身份和要求未获证实，疑似电信网络诈骗。报案人未因此转账；对方身份、意图及是否构成违法犯罪，请依法审查认定。',
        },
        ...impersonationGrounds(facts),
        ...threatGrounds(facts),
      ];
    case 'identity_loan':
      return [
        {
          heading: '关于行为性质',
          topics: ['identity_misuse_penalty', 'fraud_crime', 'information_crime'],
          application: identityLoan(facts),
        },
      ];
    case 'information':
      return [
        {
          heading: '关于行为性质',
          topics: ['information_abuse', 'information_sale_penalty', 'information_crime'],
          application:
            '对方掌握报案人的个人信息，来源不明。是否存在非法获取、出售或者提供公民个人信息的行为，情节是否达到追究责任的程度，请依法查证认定。',
        },
      ];
    case 'harassment':
      return [
        {
          heading: '关于行为性质',
          topics: ['harassment_penalty'],
          application: `${harassment(facts)}是否违反治安管理，请依法调查认定。`,
        },
        ...threatGrounds(facts),
      ];
    case 'unclear':
      return [];
  }
}

/** What was found, and what the police are asked to find. */
function identityLoan(facts: CaseFacts): string {
  const found = (code: StepCode) =>
    facts.checks.some((step) => step.code === code && step.result === 'unfavourable');
  const parts = [
    '报案人没有申请过对方所称的贷款',
    ...(found('credit_report') ? ['信用报告中有其不认可的账户或者查询记录'] : []),
    ...(found('transaction_history') ? ['名下账户没有相应的放款'] : []),
  ];
  return `${parts.join('，')}，疑似有人冒用报案人的身份申请贷款并取得款项。实际申请人是谁、如何取得报案人的身份信息、款项去向何处，是否构成违反治安管理行为或者犯罪，请依法查证认定。`;
}

/** Whose name was used decides the provision: that of an organ of the State, or that of anybody else. */
function impersonationGrounds(facts: CaseFacts): Ground[] {
  const claimed = facts.contacts
    .filter((contact) => contact.direction === 'incoming')
    .map((contact) => contact.claimedIdentity.trim())
    .filter(Boolean);
  if (claimed.length === 0) return [];
  const asAuthority = claimed.some((name) =>
    /公安|警|法院|法官|检察|监管局|监管总局|税务|海关|社保局|纪委|监委/.test(name),
  );
  return [
    {
      heading: '关于所用身份和名义',
      topics: [asAuthority ? 'authority_impersonation_penalty' : 'identity_misuse_penalty'],
      application: '对方所称身份尚未证实，是否属于冒用，请依法查明。',
    },
  ];
}

function threatGrounds(facts: CaseFacts): Ground[] {
  const found = conductFindings(facts);
  const threatened = found.bodyThreatened.length > 0;
  const insulted = insultedBeforeOthers(found.insulted).length > 0;
  const named = [...(threatened ? ['威胁人身安全'] : []), ...(insulted ? ['当众侮辱'] : [])].join(
    '、',
  );
  if (named === '') return [];
  return [
    {
      heading: `关于${named}`,
      topics: [
        ...(threatened ? (['threat_penalty'] as const) : []),
        ...(insulted ? (['insult_penalty'] as const) : []),
      ],
      application: `前述联系中有${named}的内容，是否违反治安管理，请依法调查认定。`,
    },
  ];
}

/** What has to be done at once: the police know the articles, they are named and not recited. */
function pressingGround(facts: CaseFacts, offence: Offence, todayDate: string): LegalPoint[] {
  const person = personOf(offence);
  const days = conductDates(facts);
  const named = (topics: LawTopic[]) =>
    citationNames(citationsFor(topics, { conductDates: days, todayDate }));
  const stop =
    offence === 'fraud_with_loss'
      ? `${person}已列明收款信息和付款时间，请依据${named(['stop_payment', 'return_of_property'])}及时止付、冻结和追缴。`
      : '';
  const source =
    offence.startsWith('fraud') && facts.verdict.outcomes.includes('D')
      ? `对方能够说出${person}的个人信息，请依据${named(['information_source_tracing'])}一并查证其来源。`
      : '';
  if (stop === '' && source === '') return [];
  const heading = [...(stop ? ['止付和追缴'] : []), ...(source ? ['个人信息来源'] : [])].join('、');
  return [{ heading: `关于${heading}`, paragraphs: [[{ text: `${stop}${source}` }]] }];
}

/** Where it may be filed, by which rules it is taken up. */
function procedureGround(offence: Offence, todayDate: string): LegalPoint[] {
  const isFraud = offence.startsWith('fraud');
  const topics: LawTopic[] = [
    ...(isFraud ? (['network_venue'] as const) : []),
    'right_to_report',
    'filing_review',
    'report_receipt',
    ...(offence === 'fraud_with_loss' ? [] : (['public_order_filing'] as const)),
    ...(isAccusation(offence) ? (['refusal_notice'] as const) : []),
  ];
  const names = citationNames(
    inArticleOrder(citationsFor(topics, { conductDates: [], todayDate })),
  );
  const venue = isFraud
    ? `${personOf(offence)}系通过电话、短信或者网络受到侵害，故向贵单位提出；应由其他机关管辖的，请依法移送并告知。`
    : '';
  const text = `${venue}本材料依据${names}提出，请依法受理、审查，并将结果告知${personOf(offence)}。`;
  return [{ heading: `关于${isFraud ? '管辖和' : ''}受理`, paragraphs: [[{ text }]] }];
}

/** How often, when and with what words: what the facts above come to. */
function harassment(facts: CaseFacts): string {
  const incoming = facts.contacts.filter(({ direction }) => direction === 'incoming');
  const { told } = collectionTiming(facts);
  const names = pressureNames(conductFindings(facts));
  const parts = [
    `上述联系共${incoming.length}次`,
    ...(told === '' ? [] : [`其中${told}`]),
    ...(names.length > 0 ? [`言语中有${names.join('、')}的内容`] : []),
    ...(facts.answers.refusedContact === 'yes' ? ['报案人已经明确要求停止联系'] : []),
  ];
  return `${parts.join('；')}。`;
}

function personOf(offence: Offence): string {
  return isAccusation(offence) ? '控告人' : '报案人';
}
