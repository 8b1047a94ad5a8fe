import type { StepCode, StepResult } from '../verification/verification.ts';

export type CheckSentence = {
  /** What was done, as a clause after the name of who did it; {机构} and {当事人} are filled in. */
  act: string;
  /** The same where the firm did it for the client. */
  firmAct?: string;
  /** What came of it; absent where the act is the whole sentence. */
  finding?: string;
  /** The whole act where nobody is named; without it 经 is put before `act`. */
  passive?: string;
  /** Takes the place of the sentence where the note says that the act is still to come. */
  pending?: string;
};

type Answers = Partial<Record<Exclude<StepResult, 'not_done' | 'not_applicable'>, CheckSentence>>;

const NUMBER = '将对方使用的号码与{机构}公布的号码比对';
const LOOKED_UP = '在{机构}的App或者官网查找客服电话';
const CALLED_BACK = '通过{机构}公布的客服电话回拨核实';
const VISIT = '向{机构}询问是否安排了上门';
const MESSAGE = '逐项核对所收信息中的金额、期限等内容';
const AUTHORITY = '核查对方的身份和委托授权';
const ACCOUNT = {
  act: '通过{机构}的App或者官网查询账户和借款记录',
  firmAct: '核对{当事人}名下的账户和借款记录',
};
const HISTORY = {
  act: '查阅银行账户和支付账户的交易记录',
  firmAct: '查阅{当事人}银行账户和支付账户的交易记录',
};
const REPORT = { act: '查询本人信用报告', firmAct: '核对{当事人}的信用报告' };
const PLATFORM = {
  act: '向有关平台或者机构反映情况',
  passive: '已向有关平台或者机构反映情况',
  pending: '正在准备向有关平台或者机构反映情况，尚未提出',
};
const OBJECTION = {
  act: '就所称款项或者有关信息提出异议',
  passive: '已就所称款项或者有关信息提出异议',
  pending: '正在准备就所称款项或者有关信息提出异议，尚未提出',
};
const POLICE = {
  act: '向公安机关反映情况',
  passive: '已向公安机关反映情况',
  pending: '正在准备向公安机关反映情况，尚未提出',
};

/**
 * One true sentence a step and result. A result that would state more than was established has
 * none and is not printed; no sentence states as the client's fact what was only looked for.
 */
export const CHECK_SENTENCES: Partial<Record<StepCode, Answers>> = {
  number_compare: {
    favourable: { act: NUMBER, finding: '两者一致，但号码一致不能单独证明对方身份' },
    unfavourable: { act: NUMBER, finding: '两者不一致' },
    inconclusive: { act: NUMBER, finding: '未能得出结果' },
  },
  official_number_in_app: {
    favourable: { act: LOOKED_UP, finding: '所列号码中有对方使用的号码' },
    unfavourable: { act: LOOKED_UP, finding: '所列号码中没有对方使用的号码' },
    inconclusive: { act: LOOKED_UP, finding: '没有找到可供比对的号码' },
  },
  official_callback: {
    favourable: { act: CALLED_BACK, finding: '答复确认该联系由其作出' },
    unfavourable: { act: CALLED_BACK, finding: '答复否认该联系由其作出' },
    inconclusive: { act: CALLED_BACK, finding: '未打通或者没有得到明确答复' },
  },
  home_visit_rare: {
    favourable: { act: VISIT, finding: '答复确认有上门安排' },
    unfavourable: { act: VISIT, finding: '答复没有上门安排' },
    inconclusive: { act: VISIT, finding: '没有得到明确答复' },
  },
  message_facts: {
    favourable: { act: MESSAGE, finding: '与{当事人}自己的记录一致' },
    unfavourable: { act: MESSAGE, finding: '与{当事人}自己的记录不符' },
    inconclusive: { act: MESSAGE, finding: '所收信息没有写明可供核对的内容' },
  },
  collector_authority: {
    favourable: { act: AUTHORITY, finding: '其身份和委托已经核实' },
    unfavourable: { act: AUTHORITY, finding: '对方拒绝说明或者查无此人' },
    inconclusive: { act: AUTHORITY, finding: '尚未得到答复' },
  },
  account_query: {
    favourable: { ...ACCOUNT, finding: '查到对方所称的欠款' },
    unfavourable: { ...ACCOUNT, finding: '没有查到对方所称的欠款' },
    differs: { ...ACCOUNT, finding: '账单正常，与对方所称不符' },
    unavailable: { ...ACCOUNT, finding: '未能查询' },
    inconclusive: { ...ACCOUNT, finding: '尚未得出明确结果' },
  },
  transaction_history: {
    favourable: { ...HISTORY, finding: '有相应的放款或者还款记录' },
    unfavourable: { ...HISTORY, finding: '没有与对方所称款项对应的放款或者还款记录' },
    inconclusive: { ...HISTORY, finding: '记录不全，尚不能得出结论' },
  },
  credit_report: {
    favourable: { ...REPORT, finding: '没有发现{当事人}不认可的账户' },
    unfavourable: { ...REPORT, finding: '发现{当事人}不认可的账户或者查询记录' },
    inconclusive: { ...REPORT, finding: '尚不能得出结论' },
  },
  records_kept: {
    favourable: {
      act: '保存了与联系有关的原始资料',
      passive: '与联系有关的原始资料已经保存',
    },
    inconclusive: {
      act: '保存了与联系有关的部分原始资料',
      passive: '与联系有关的部分原始资料已经保存',
    },
  },
  passwords_changed: {
    favourable: {
      act: '修改了相关账户的密码',
      firmAct: '提示{当事人}修改相关账户的密码，{当事人}已经修改',
      passive: '相关账户的密码已经修改',
    },
    inconclusive: {
      act: '修改了部分账户的密码',
      firmAct: '提示{当事人}修改相关账户的密码，{当事人}已经修改其中一部分',
      passive: '部分账户的密码已经修改',
    },
  },
  platform_report: {
    favourable: { ...PLATFORM, finding: '已获受理' },
    unfavourable: { ...PLATFORM, finding: '未获受理' },
    inconclusive: { ...PLATFORM, finding: '尚未得到处理结果' },
  },
  objection_raised: {
    favourable: { ...OBJECTION, finding: '已获受理' },
    unfavourable: { ...OBJECTION, finding: '未被接受' },
    inconclusive: { ...OBJECTION, finding: '尚未得到处理结果' },
  },
  police_report: {
    favourable: { ...POLICE, finding: '已取得回执' },
    unfavourable: { ...POLICE, finding: '未获受理' },
    inconclusive: { ...POLICE, finding: '尚未取得受案结果' },
  },
};
