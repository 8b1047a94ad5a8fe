import { shownPaymentText } from '../cases/casePayment.ts';
import { findRefusals, type OfferedRefusal } from '../collection/findRefusals.ts';
import type { RuleFinding } from './decideOutcomes.ts';
import { offeredName } from './rulesBreach.ts';
import { callbackNumberSource, type Situation, stepResult } from './situation.ts';
import { quote } from './verdictRule.ts';
import type { OutcomeCode } from './verification.ts';

/** What is still unknown, as sentences that say why it matters; the most important first. */
export function listUnknowns(
  situation: Situation,
  findings: readonly RuleFinding[],
  outcomes: readonly OutcomeCode[],
): string[] {
  return [
    ...recordUnknowns(situation, findings),
    ...paymentUnknowns(situation),
    ...contactUnknowns(situation),
    ...answerUnknowns(situation),
    ...numberUnknowns(situation),
    ...(outcomes.includes('A')
      ? ['“疑似诈骗”是根据现有情况的判断，不是认定；是否构成诈骗由公安机关查明。']
      : []),
  ];
}

function recordUnknowns(situation: Situation, findings: readonly RuleFinding[]): string[] {
  const openRules = ['F-account-open', 'F-credit-open', 'F-forgotten-loan', 'F-former-name'];
  const sentences = findings
    .filter(({ rule }) => openRules.includes(rule.id))
    .map(({ finding }) => finding.sentence);
  const callback = stepResult(situation, 'official_callback');
  if (callback === 'not_done' && situation.claimed.length > 0) {
    const name = situation.claimed[0]?.organisation.name ?? '';
    sentences.push(`尚未用官方号码回拨${name}核实是否由其联系。`);
  }
  if (callback === 'inconclusive') sentences.push('官方回拨没有得到明确答复，须再次核实。');
  if (
    (callback === 'favourable' || callback === 'unfavourable') &&
    callbackNumberSource(situation) === null
  ) {
    sentences.push(
      '回拨核实时所拨的官方号码从何处取得没有登记，须补记（官方App、官网、合同或者目录）。',
    );
  }
  const account = stepResult(situation, 'account_query');
  if (account === 'unavailable') {
    sentences.push('当事人的账户查不了，须请机构书面提供合同、账单和明细。');
  }
  if (account === 'inconclusive') {
    sentences.push('账户查询的结果没有分清是记录不符还是查不了，须重新登记该项核实结果。');
  }
  return sentences;
}

/** A bill and the client tell two things: neither is taken for the other. */
function paymentUnknowns({ answers, shownPayments }: Situation): string[] {
  const shown = shownPaymentText(shownPayments);
  if (shown === null || answers.paid === 'yes') return [];
  const said = { no: '当事人回答没有付过款', unsure: '当事人不确定是否付过款' };
  const answer = answers.paid === null ? '尚未问当事人是否付过款' : said[answers.paid];
  return [`${shown}，${answer}：须逐笔向当事人核对。`];
}

function contactUnknowns({ incoming, evidence }: Situation): string[] {
  const sentences: string[] = [];
  const read = evidence.facts.filter(({ standing }) => standing === 'read').length;
  if (read > 0) sentences.push(`有${read}项内容由程序从文字中读到，尚未由人确认。`);
  const undated = incoming.filter(
    ({ occurredAtMs, dateOnly }) => occurredAtMs === null || dateOnly,
  ).length;
  if (undated > 0) {
    sentences.push(`有${undated}次联系没有准确时间，无法判断是否发生在22:00至次日8:00。`);
  }
  const unmeasured = incoming.filter(
    ({ channel, durationSeconds }) => channel === 'call' && durationSeconds === null,
  ).length;
  if (unmeasured > 0) {
    sentences.push(`有${unmeasured}次来电没有登记通话时长，无法计算每日有效通话次数。`);
  }
  return sentences;
}

function answerUnknowns({ answers, collection, contacts }: Situation): string[] {
  const asked: [unknown, string][] = [
    [answers.borrowed, '是否借过款'],
    [answers.paid, '是否已付款'],
    [answers.disclosed, '告诉过对方什么'],
    [answers.callerKnows, '对方掌握哪些信息'],
    [answers.homeVisit, '有无上门'],
    [answers.thirdPartyContacted, '有无联系第三人'],
    [answers.namesOtherDebtor, '是否找的是别人'],
  ];
  const open = asked.filter(([value]) => value === null).map(([, label]) => label);
  const undatedRefusal =
    answers.refusedContact === 'yes' && !collection?.refusal
      ? [
          `当事人什么时候、向谁要求不要再联系没有登记，无法核对拒绝之后的联系${offeredDay(findRefusals(contacts)[0])}。`,
        ]
      : [];
  const unsure =
    answers.borrowed === 'unsure' ? ['当事人不确定是否借过款，以官方账户查询为准。'] : [];
  return [
    ...unsure,
    ...undatedRefusal,
    ...(open.length === 0 ? [] : [`尚未问清：${open.join('、')}。`]),
  ];
}

/** Offered, and counted only when a person says so. */
function offeredDay(offered: OfferedRefusal | undefined): string {
  return offered
    ? `；${offeredName(offered)}中记有${quote(offered.words)}，请确认是否以此为准`
    : '';
}

function numberUnknowns({ numbers, numberMatches, claimed }: Situation): string[] {
  const sentences: string[] = [];
  if (numbers.some(({ phone }) => phone.kind === 'hidden')) {
    sentences.push('来电未显示号码，可向运营商查询通话详单。');
  }
  const shown = numbers.filter(({ phone }) => phone.normalised !== '');
  const matched = new Set(numberMatches.map(({ normalised }) => normalised));
  if (shown.length > 0 && !shown.some(({ phone }) => matched.has(phone.normalised))) {
    sentences.push('号码不在目录中，目录没有的号码不能说明真假。');
  }
  const blank = claimed.find(({ organisation }) => organisation.numbers.length === 0);
  if (blank) {
    sentences.push(`目录中没有${blank.organisation.name}的官方号码：待核实，以App或官网为准。`);
  }
  return sentences;
}
