import { shownPaymentText } from '../cases/casePayment.ts';
import type { RuleFinding } from './decideOutcomes.ts';
import { type Situation, stepResult } from './situation.ts';
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
  if (stepResult(situation, 'account_query') === 'inconclusive') {
    sentences.push('账户有记录但与对方所称对不上，须请机构提供合同和明细。');
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

function answerUnknowns({ answers, collection }: Situation): string[] {
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
      ? ['当事人什么时候、向谁要求不要再联系没有登记，无法核对拒绝之后的联系。']
      : [];
  const unsure =
    answers.borrowed === 'unsure' ? ['当事人不确定是否借过款，以官方账户查询为准。'] : [];
  return [
    ...unsure,
    ...undatedRefusal,
    ...(open.length === 0 ? [] : [`尚未问清：${open.join('、')}。`]),
  ];
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
