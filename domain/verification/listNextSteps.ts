import { shownPaymentText } from '../cases/casePayment.ts';
import { isStale } from '../directory/directoryChange.ts';
import type { Examination } from './examineRules.ts';
import { hasPaid, type Situation, stepResult } from './situation.ts';
import type { NextStep, StepCode } from './verification.ts';

/**
 * What to do now, the most urgent first. Channels are only those that the reference has checked (§1); a lender's own
 * number is given when the directory holds it as verified.
 */
export function listNextSteps(situation: Situation, examination: Examination): NextStep[] {
  const { outcomes } = examination;
  const steps = [
    ...moneyGone(situation, examination),
    ...(outcomes.includes('A') ? scamSteps(situation, examination) : []),
    ...factFinding(situation),
    ...(outcomes.includes('B') ? breachSteps(situation) : []),
    ...(outcomes.includes('C') ? mistakeSteps() : []),
    ...(outcomes.includes('D') ? leakSteps(situation) : []),
    ...(outcomes.includes('E') ? genuineSteps() : []),
  ];
  return steps
    .filter(isFirstToChannel12321)
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
}

/** One report to 12321 is enough, whatever the outcomes that ask for it. */
function isFirstToChannel12321(candidate: NextStep, position: number, steps: NextStep[]): boolean {
  return (
    !candidate.id.startsWith('report-12321') ||
    steps.findIndex(({ id }) => id.startsWith('report-12321')) === position
  );
}

const urgencies: readonly NextStep['urgency'][] = ['now', 'soon', 'normal'];

function moneyGone({ shownPayments }: Situation, { stopPayment }: Examination): NextStep[] {
  if (!stopPayment) return [];
  const shown = shownPaymentText(shownPayments);
  return [
    step(
      'stop-payment-110',
      'now',
      `立即拨打110报警，请求紧急止付。备好：付款账户、收款人和收款账户、金额、付款时间、转账截图、对方号码。${shown === null ? '' : `${shown}，逐笔见账单。`}`,
      '110',
    ),
    step(
      'stop-payment-bank',
      'now',
      '同时联系付款银行或支付平台（用卡背面或官方App里的号码），说明被骗，请求冻结或撤回交易。',
    ),
  ];
}

function scamSteps(situation: Situation, { stopPayment }: Examination): NextStep[] {
  const { disclosed, installedApp, screenShared, clickedLink } = situation.answers;
  const given = disclosed ?? [];
  const cardOpen =
    given.includes('bank_card') && (given.includes('sms_code') || given.includes('password'));
  const steps: NextStep[] = [];
  if (cardOpen) {
    steps.push(
      step(
        'freeze-card',
        'now',
        '银行卡号和验证码（或密码）都已告知对方，资金随时可能被转走：立即联系发卡银行挂失或冻结，并查最近交易。',
      ),
    );
  }
  if (installedApp === 'yes' || screenShared === 'yes') {
    steps.push(
      step(
        'disconnect-phone',
        'now',
        '立即关闭该手机的网络，不要卸载应用（证据），用另一部手机改支付、网银密码。',
      ),
    );
  } else if (given.length > 0 || clickedLink === 'yes') {
    steps.push(step('change-passwords', 'soon', '更改支付、网银和手机服务密码，开启登录提醒。'));
  }
  if (!stopPayment) {
    steps.push(
      step(
        'call-96110',
        'soon',
        '疑似诈骗而尚未付款：拨打96110预警劝阻专线咨询；一旦付款立即改打110。',
        '96110',
      ),
      step('stop-contact', 'soon', '不再回复、不付款、不提供任何信息，保留号码和原始信息。'),
    );
  }
  if (pending(situation, 'police_report') && hasPaid(situation)) {
    steps.push(
      step('police-report', 'soon', '到公安机关递交报案材料，索取受案回执和接受证据材料清单。'),
    );
  }
  steps.push(
    step(
      'report-12321',
      'normal',
      '向12321举报号码、短信或链接，附时间、内容和截图。',
      '010-12321',
    ),
  );
  return steps;
}

function factFinding(situation: Situation): NextStep[] {
  const steps: NextStep[] = [];
  if (pending(situation, 'official_callback') && situation.claimed.length > 0) {
    const institution = situation.claimed[0]?.organisation;
    const hotline = institution?.numbers.find(
      ({ use, status }) => use === 'hotline' && status === 'verified',
    );
    const { today } = situation;
    const isOld = hotline && today !== null && isStale(hotline.checkedOn, today);
    const caution = isOld ? '，已超过半年，先到官方App或官网核对' : '；以官方App或官网显示为准';
    steps.push(
      step(
        'official-callback',
        'soon',
        hotline
          ? `用官方号码回拨${institution?.name}核实（目录登记 ${hotline.number}，${hotline.checkedOn}核对${caution}）。`
          : `从${institution?.name}官方App或官网取得客服号码后回拨核实；目录没有其可核实的号码。`,
        hotline?.number ?? null,
      ),
    );
  }
  if (pending(situation, 'account_query')) {
    steps.push(
      step('account-query', 'soon', '由当事人本人在官方App或官网查询账户和借款，截图留存。'),
    );
  }
  if (pending(situation, 'transaction_history') && situation.answers.borrowed !== 'yes') {
    steps.push(
      step(
        'transaction-history',
        'normal',
        '查银行、支付宝、微信历史流水，看有无该机构放款或还款。',
      ),
    );
  }
  if (pending(situation, 'credit_report') && situation.answers.borrowed !== 'yes') {
    steps.push(
      step(
        'credit-report',
        'normal',
        '由当事人本人查询个人信用报告（每年两次免费），核对有无不认识的账户。',
      ),
    );
  }
  if (pending(situation, 'records_kept')) {
    steps.push(
      step('keep-records', 'soon', '导出通话记录、短信，截图并保存录音原件，加入“证据”。'),
    );
  }
  return steps;
}

function breachSteps(situation: Situation): NextStep[] {
  const dangerous = situation.answers.homeVisit === 'happened';
  return [
    ...(dangerous
      ? [
          step(
            'danger-110',
            'soon',
            '再有人上门滋扰、威胁人身安全的，立即打110，并录像保存。',
            '110',
          ),
        ]
      : []),
    step(
      'complain-institution',
      'normal',
      '向机构书面投诉违规催收，逐次列明时间、号码、内容和证据编号；一般15日内答复，复杂的30日，经批准可再延长30日（办法修订中，以现行规定为准）。',
    ),
    step('complain-12378', 'normal', '机构不处理或答复不满意的，向12378投诉举报。', '12378'),
    step(
      'complain-nifa',
      'normal',
      '对方是互联网金融机构的，可在互联网金融举报信息平台实名举报（每人每天最多5件）。',
      'jubao.nifa.org.cn',
    ),
  ];
}

function mistakeSteps(): NextStep[] {
  return [
    step(
      'notice-not-debtor',
      'normal',
      '向机构发出书面告知：当事人不是其债务人，要求停止联系、更正号码，并说明号码来源。',
    ),
    step(
      'report-12321-mistake',
      'normal',
      '告知后仍反复联系的，向12321举报骚扰电话、垃圾短信。',
      '010-12321',
    ),
  ];
}

function leakSteps(situation: Situation): NextStep[] {
  const unknownAccount = stepResult(situation, 'credit_report') === 'unfavourable';
  return [
    ...(unknownAccount
      ? [
          step(
            'credit-objection',
            'soon',
            '向征信机构或报送机构提出书面异议，应当自收到之日起20日内核查并书面答复（征信业管理条例第二十五条）。',
          ),
          step(
            'police-impersonation',
            'soon',
            '疑似冒名贷款的，向公安机关报案，要求机构提供申请资料和放款账户。',
          ),
        ]
      : []),
    step(
      'information-request',
      'normal',
      '向机构书面要求说明个人信息的种类、来源和使用，无合法依据的予以删除（个人信息保护法第四十四条、第四十五条、第四十七条）。',
    ),
    step('report-12321-leak', 'normal', '个人信息疑似泄露的，向12321举报。', '010-12321'),
  ];
}

function genuineSteps(): NextStep[] {
  return [
    step(
      'negotiate',
      'normal',
      '请机构提供本金、利息、费用明细，协商还款安排，只在官方App或对公账户还款。',
    ),
    step(
      'keep-watching',
      'normal',
      '继续登记每次联系；出现夜间、频繁联系或联系第三人的，重新研判。',
    ),
  ];
}

function pending(situation: Situation, code: StepCode): boolean {
  const result = stepResult(situation, code);
  return result === 'not_done' || result === 'inconclusive' || result === 'unavailable';
}

function step(
  id: string,
  urgency: NextStep['urgency'],
  sentence: string,
  channel: string | null = null,
): NextStep {
  return { id, sentence, urgency, channel };
}
