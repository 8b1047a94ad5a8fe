import { formatShanghai } from '../time/shanghaiTime.ts';
import type { StepCode, VerificationStep } from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import type { Run } from './documentTree.ts';
import { runsOf } from './documentValue.ts';
import { supportedSentence } from './evidenceCitation.ts';
import { missing } from './fieldLabel.ts';

type Deed = {
  text: string;
  /** An inquiry has a result, which the lawyer's note gives; an act speaks for itself. */
  inquiry: boolean;
};

// asks_secrets and home_visit_rare are judgements on what the caller said, not something done.
const DEEDS: Partial<Record<StepCode, Deed>> = {
  number_compare: { text: '将对方使用的号码与官方公布的号码进行比对', inquiry: true },
  official_number_in_app: { text: '在官方App内查找了客服电话', inquiry: true },
  official_callback: { text: '通过官方公布的客服电话回拨核实', inquiry: true },
  account_query: { text: '通过官方App或者网站查询了账户和借款记录', inquiry: true },
  transaction_history: { text: '查阅了银行账户和支付账户的历史交易', inquiry: true },
  credit_report: { text: '查询了本人信用报告', inquiry: true },
  message_facts: { text: '逐项核对了短信所载的金额、期限和联系方式', inquiry: true },
  collector_authority: { text: '核查了对方的身份和委托授权', inquiry: true },
  records_kept: { text: '保存了通话记录、短信和截图等原始资料', inquiry: false },
  passwords_changed: { text: '修改了相关账户的密码', inquiry: false },
  platform_report: { text: '向相关平台反映了情况', inquiry: false },
  police_report: { text: '向公安机关反映了情况', inquiry: false },
};

/** What was done to find out the truth, in the order of doing, one sentence each. */
export function checkNarratives(facts: CaseFacts, person: string): Run[][] {
  return facts.checks
    .filter((step) => isDone(step) && DEEDS[step.code] !== undefined)
    .sort((a, b) => (a.doneAtMs ?? 0) - (b.doneAtMs ?? 0))
    .map((step) => checkSentence(step, facts, person));
}

/** True when the step was carried out, whatever came out. */
export function isCheckDone(facts: CaseFacts, code: StepCode): boolean {
  return facts.checks.some((step) => step.code === code && isDone(step));
}

function checkSentence(step: VerificationStep, facts: CaseFacts, person: string): Run[] {
  const deed = DEEDS[step.code];
  const note = clauseText(step.note);
  const day = step.doneAtMs === null ? '' : `${formatShanghai(step.doneAtMs, 'chineseDate')}，`;
  const result =
    note !== ''
      ? [`，结果为：${note}`]
      : deed?.inquiry
        ? ['，结果为：', missing(`check.${step.code}.note`)]
        : [];
  const items =
    step.code === 'credit_report'
      ? facts.evidence.filter((item) => item.kind === 'credit_report')
      : [];
  return supportedSentence(runsOf(`${day}${person}${deed?.text ?? ''}`, ...result), items);
}

function isDone(step: VerificationStep): boolean {
  return step.result !== 'not_done' && step.result !== 'not_applicable';
}
