import { formatShanghai } from '../time/shanghaiTime.ts';
import { stepResultLabel } from '../verification/checklist.ts';
import type { StepCode, VerificationStep } from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import type { Run } from './documentTree.ts';
import { runsOf } from './documentValue.ts';
import { supportedSentence } from './evidenceCitation.ts';

/** What was asked or looked up; the result follows. */
const INQUIRIES: Partial<Record<StepCode, string>> = {
  number_compare: '将对方使用的号码与官方公布的号码进行比对',
  official_number_in_app: '在官方App或者官网查找了客服电话',
  official_callback: '通过官方公布的客服电话回拨核实',
  home_visit_rare: '向官方询问是否安排了上门',
  message_facts: '逐项核对了所收信息中的金额、期限和联系方式',
  collector_authority: '核查了对方的身份和委托授权',
  account_query: '通过官方App或者官网查询了账户和借款记录',
  transaction_history: '查阅了银行账户和支付账户的历史交易',
  credit_report: '查询了本人信用报告',
  platform_report: '向相关平台反映了情况',
  objection_raised: '提出了异议',
  police_report: '向公安机关反映了情况',
};

/** What was done to protect oneself; stated only where it succeeded. */
const ACTS: Partial<Record<StepCode, string>> = {
  records_kept: '保存了通话记录、短信和截图等原始资料',
  passwords_changed: '修改了相关账户的密码',
};

/** What was done to find out the truth, in the order of doing, one sentence each. */
export function checkNarratives(facts: CaseFacts, person: string): Run[][] {
  return [...facts.checks]
    .sort((a, b) => (a.doneAtMs ?? 0) - (b.doneAtMs ?? 0))
    .flatMap((step) => {
      const deed = deedText(step);
      return deed === null ? [] : [checkSentence(step, deed, facts, person)];
    });
}

/** True when the step was carried out and gave an answer, whichever. */
export function isCheckAnswered(facts: CaseFacts, code: StepCode): boolean {
  return facts.checks.some(
    (step) =>
      step.code === code && (step.result === 'favourable' || step.result === 'unfavourable'),
  );
}

/** True when a protective step succeeded. */
export function isActDone(facts: CaseFacts, code: StepCode): boolean {
  return facts.checks.some((step) => step.code === code && step.result === 'favourable');
}

function deedText(step: VerificationStep): string | null {
  if (step.result === 'not_done' || step.result === 'not_applicable') return null;
  const act = step.result === 'favourable' ? ACTS[step.code] : undefined;
  if (act !== undefined) return act;
  const inquiry = INQUIRIES[step.code];
  return inquiry === undefined ? null : `${inquiry}，结果为：${resultText(step)}`;
}

/** The lawyer's note says more than the label; an open result is called open. */
function resultText(step: VerificationStep): string {
  const note = clauseText(step.note);
  if (step.result === 'inconclusive') return note === '' ? '尚无明确结论' : note;
  const label = stepResultLabel(step.code, step.result);
  return note === '' ? label : `${label}（${note}）`;
}

function checkSentence(
  step: VerificationStep,
  deed: string,
  facts: CaseFacts,
  person: string,
): Run[] {
  const day = step.doneAtMs === null ? '' : `${formatShanghai(step.doneAtMs, 'chineseDate')}，`;
  const items =
    step.code === 'credit_report'
      ? facts.evidence.filter((item) => item.kind === 'credit_report')
      : [];
  return supportedSentence(runsOf(`${day}${person}${deed}`), items);
}
