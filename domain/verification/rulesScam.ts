import { payeeText, shownPaymentText } from '../cases/casePayment.ts';
import { disclosureNames } from '../glossary.ts';
import type { Disclosure } from '../intake/intakeForm.ts';
import type { Credential } from '../text/textFact.ts';
import { factsOf } from './contactEvidence.ts';
import { isNegated } from './phrases.ts';
import {
  callbackNumberClause,
  hasPaid,
  officiallyConfirmed,
  recordOfStep,
  type Situation,
  stepResult,
} from './situation.ts';
import {
  absent,
  against,
  carrying,
  decisive,
  experience,
  quote,
  type RuleResult,
  supporting,
  tenTypes,
  unconfirmed,
  type VerdictRule,
} from './verdictRule.ts';

const PERSONAL_PAYEE = /个人|私人|安全账[户号]|收款码|微信转账|微信红包|扫码|二维码/;

const secrets: readonly Disclosure[] = ['password', 'sms_code', 'face'];

/** A 疑似诈骗: what the client did and what the steps showed. Text indicators stand in rulesScamText.ts. */
export const rulesScam: readonly VerdictRule[] = [
  {
    id: 'A-asks-secrets',
    outcome: 'A',
    label: '索要密码、验证码、人脸或付款',
    source: '反电信网络诈骗法第二条',
    examine: asksSecrets,
  },
  {
    id: 'A-secrets-given',
    outcome: 'A',
    label: '当事人已告知密码、验证码或人脸',
    source: `${experience}：客服不会主动要求提供密码、验证码等敏感信息`,
    examine: ({ answers }) => {
      if (answers.disclosed === null) return 'not_asked';
      const given = answers.disclosed.filter((item) => secrets.includes(item));
      if (given.length === 0) return absent('当事人称没有告知对方密码、验证码或人脸');
      const names = given.map((item) => disclosureNames[item]).join('、');
      return decisive(`当事人已向对方告知${names}，正规客服不会索要这些内容，疑似诈骗。`);
    },
  },
  {
    id: 'A-app-installed',
    outcome: 'A',
    label: '按对方要求安装应用',
    source: `${tenTypes}；经验提示：陌生链接或应用`,
    examine: ({ answers }) => {
      if (answers.installedApp === null || answers.installedApp === 'unsure') return 'not_asked';
      if (answers.installedApp === 'no') return absent('当事人称没有按对方要求安装应用');
      const name = answers.appName.trim();
      return decisive(`当事人按对方要求安装了应用${name === '' ? '' : quote(name)}，疑似诈骗。`);
    },
  },
  {
    id: 'A-screen-shared',
    outcome: 'A',
    label: '共享屏幕或被远程操作',
    source: `${tenTypes}；屏幕共享会使密码和验证码外泄`,
    examine: ({ answers }) => {
      if (answers.screenShared === null || answers.screenShared === 'unsure') return 'not_asked';
      if (answers.screenShared === 'no') return absent('当事人称没有共享屏幕或被远程操作');
      return decisive('当事人在对方引导下共享过屏幕或被远程操作，疑似诈骗。');
    },
  },
  {
    id: 'A-paid-without-debt',
    outcome: 'A',
    label: '没有借款却已付款',
    source: '反电信网络诈骗法第二条、第二十条',
    examine: (situation) => {
      const { answers, shownPayments } = situation;
      const paid = hasPaid(situation);
      if ((!paid && answers.paid === null) || answers.borrowed === null) return 'not_asked';
      if (!paid || answers.borrowed !== 'no') return 'not_found';
      if (answers.paid !== 'yes') {
        return carrying(
          `当事人称从未借款，而${shownPaymentText(shownPayments)}，疑似诈骗；款项性质待核实。`,
        );
      }
      return carrying('当事人称从未借款，却已按对方要求付款，疑似诈骗；款项性质待核实。');
    },
  },
  {
    id: 'A-paid-personal',
    outcome: 'A',
    label: '付款到个人账户',
    source:
      '银行业协会《金融机构个人消费类贷款催收工作指引（试行）》2026-01-30；反电信网络诈骗法第二条',
    examine: (situation) => {
      const { answers, shownPayments } = situation;
      if (answers.paid !== 'yes' && answers.paid !== 'no' && !hasPaid(situation))
        return 'not_asked';
      const payees = [
        ...(answers.paid === 'yes' ? [`${answers.paidTo} ${answers.paidMethod}`.trim()] : []),
        ...shownPayments.map((payment) => `${payeeText(payment)} ${payment.purpose}`.trim()),
      ];
      const payee = payees.find((text) => PERSONAL_PAYEE.test(text));
      if (!hasPaid(situation)) return absent('当事人称没有付款');
      if (payee === undefined) return 'not_found';
      return carrying(
        `款项付到${quote(payee)}，不是机构的官方还款渠道，疑似诈骗；收款人与机构的关系待核实。`,
      );
    },
  },
  {
    id: 'A-official-denial',
    outcome: 'A',
    label: '官方否认联系过当事人',
    source: '反电信网络诈骗法第二条',
    examine: (situation) => {
      const result = stepResult(situation, 'official_callback');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'unfavourable') return 'not_found';
      return carrying(
        `回拨官方号码，机构否认联系过当事人${recordOfStep(situation, 'official_callback')}：对方疑似冒用机构名义；${callbackNumberClause(situation)}。`,
      );
    },
  },
  {
    id: 'A-account-in-order',
    outcome: 'A',
    label: '本人账户正常，与对方所称不符',
    source: experience,
    examine: (situation) => {
      const result = stepResult(situation, 'account_query');
      if (result === 'not_done' || result === 'unavailable') return 'not_asked';
      if (result !== 'differs') return 'not_found';
      return supporting(
        `在官方App或官网查询，当事人的账单正常，与对方所称不符${recordOfStep(situation, 'account_query')}。`,
      );
    },
  },
  {
    id: 'A-visit-denied',
    outcome: 'A',
    label: '官方称没有上门安排',
    source: experience,
    examine: (situation) => {
      const result = stepResult(situation, 'home_visit_rare');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'unfavourable') return 'not_found';
      const sentence = `官方称没有安排上门${recordOfStep(situation, 'home_visit_rare')}，与对方的说法不符。`;
      return situation.answers.borrowed === 'yes' ? supporting(sentence) : carrying(sentence);
    },
  },
  {
    id: 'A-home-visit',
    outcome: 'A',
    label: '声称上门核实',
    source: `${experience}：上门核实比较少见`,
    examine: homeVisit,
  },
  {
    id: 'A-number-differs',
    outcome: 'A',
    label: '号码与官方号码不一致',
    source: `${experience}：号码可伪造，机构也可能用其他号码`,
    examine: numberDiffers,
  },
  {
    id: 'A-card-given',
    outcome: 'A',
    label: '当事人已告知银行卡号或身份证号',
    source: experience,
    examine: ({ answers }) => {
      if (answers.disclosed === null) return 'not_asked';
      const given = answers.disclosed.filter(
        (item) => item === 'bank_card' || item === 'id_number',
      );
      if (given.length === 0) return absent('当事人称没有告知对方银行卡号或身份证号');
      return supporting(
        `当事人已告知${given.map((item) => disclosureNames[item]).join('、')}，单凭这一点不能判断对方真假，但有被冒用的风险。`,
      );
    },
  },
  {
    id: 'A-official-confirmation',
    outcome: 'A',
    label: '官方确认是其联系',
    source: experience,
    isCounter: true,
    examine: (situation) => {
      if (stepResult(situation, 'official_callback') === 'not_done') return 'not_asked';
      if (!officiallyConfirmed(situation)) return 'not_found';
      return against(
        `回拨官方号码，机构确认联系由其或受托方作出${recordOfStep(situation, 'official_callback')}，不支持冒用机构名义的判断；${callbackNumberClause(situation)}。`,
      );
    },
  },
  {
    id: 'A-nothing-asked',
    outcome: 'A',
    label: '没有索要敏感信息或付款',
    source: experience,
    isCounter: true,
    examine: (situation) => {
      const result = stepResult(situation, 'asks_secrets');
      if (result === 'not_done') return 'not_asked';
      if (result !== 'favourable') return 'not_found';
      return against('经逐项询问，对方没有索要密码、验证码或付款；不排除以后索要。');
    },
  },
];

const askedNames: Record<Credential, string> = {
  verification_code: '验证码',
  password: '密码',
  face: '人脸',
  screen_share: '共享屏幕',
  identity_document: '身份证件信息',
  card_details: '银行卡信息',
};

/** 索要了短信验证码，并要求转账. */
function askedText(asked: readonly string[]): string {
  const things = asked.filter((each) => !DEED.test(each));
  const deeds = asked.filter((each) => DEED.test(each));
  return [
    ...(things.length > 0 ? [`索要了${things.join('、')}`] : []),
    ...(deeds.length > 0 ? [`要求${deeds.join('、')}`] : []),
  ].join('，并');
}

const DEED = /屏幕|转账|付款/;

/** What the note of a question names; 没有要密码 names none. */
function namedIn(note: string): string[] {
  const hits = [...note.matchAll(ASKED)].filter(({ index }) => !isNegated(note, index));
  return [...new Set(hits.map(([words]) => words))];
}

const ASKED =
  /身份证(?:号码?|照片)?|(?:短信)?验证码|(?:支付|登录|银行卡|交易)?密码|银行卡号?|卡号|人脸(?:识别)?|共享屏幕|屏幕共享|保证金|手续费|解冻费|转账|付款/g;

/** Names what was asked: by what was written down of the question, else by what the contacts say. */
function asksSecrets(situation: Situation): RuleResult {
  const result = stepResult(situation, 'asks_secrets');
  if (result === 'unfavourable') {
    const record = recordOfStep(situation, 'asks_secrets');
    const kinds = factsOf(situation.evidence, 'credential_request').map(
      ({ fact }) => askedNames[fact.value.what],
    );
    const named = namedIn(situation.notes.get('asks_secrets') ?? '');
    const asked = named.length > 0 ? named : record === '' ? [...new Set(kinds)] : [];
    return decisive(
      asked.length > 0
        ? `经逐项询问，对方${askedText(asked)}${record}，疑似诈骗。`
        : `经逐项询问，对方有索要的情形${record === '' ? '，具体索要什么没有登记' : record}；疑似诈骗。`,
    );
  }
  const asked = factsOf(situation.evidence, 'credential_request').filter(
    ({ fact }) => fact.value.what !== 'identity_document' && fact.value.what !== 'screen_share',
  );
  const strongest = asked.find(({ standing }) => standing === 'confirmed') ?? asked[0];
  if (!strongest) return result === 'not_done' ? 'not_asked' : 'not_found';
  const sentence = `对方索要敏感信息：${quote(strongest.text)}${unconfirmed(strongest.standing)}，疑似诈骗。`;
  return strongest.standing === 'confirmed' ? decisive(sentence) : carrying(sentence);
}

function homeVisit(situation: Situation): RuleResult {
  const visit = situation.answers.homeVisit;
  if (visit === 'announced') {
    return supporting('对方称要上门核实；上门核实比较少见，单凭这一点不能判断真假。');
  }
  const read = factsOf(situation.evidence, 'threat').find(
    ({ fact }) => fact.value.type === 'home_visit',
  );
  if (visit === null && read) {
    return supporting(
      `对方提到上门：${quote(read.text)}${unconfirmed(read.standing)}；上门核实比较少见，单凭这一点不能判断真假。`,
    );
  }
  if (visit === 'none') return absent('当事人称对方没有上门，也没有说要上门');
  return visit === null ? 'not_asked' : 'not_found';
}

function numberDiffers(situation: Situation): RuleResult {
  const compared = stepResult(situation, 'number_compare');
  const looked = stepResult(situation, 'official_number_in_app');
  if (compared === 'unfavourable' || looked === 'unfavourable') {
    return supporting(
      `${situation.incoming.some(({ channel }) => channel === 'call') ? '来电号码' : '对方号码'}与官方号码不一致${recordOfStep(situation, compared === 'unfavourable' ? 'number_compare' : 'official_number_in_app')}。机构也会用其他号码或委托他人联系，单凭号码不一致不能认定诈骗。`,
    );
  }
  return compared === 'not_done' && looked === 'not_done' ? 'not_asked' : 'not_found';
}
