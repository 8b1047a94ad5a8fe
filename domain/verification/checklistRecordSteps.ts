import type { IntakeForm } from '../intake/intakeForm.ts';
import type { ChecklistStep } from './checklist.ts';

type Form = Pick<IntakeForm, 'contacts' | 'answers'>;

const always = () => true;

/** Steps about the debt, the proof, and what to do afterwards. */
export const recordSteps: readonly ChecklistStep[] = [
  {
    code: 'account_query',
    title: '官网或 App 查询本人账户',
    why: '有没有借款，以机构自己的账户记录为准；查之前不能认定是诈骗，也不能认定没有欠款。',
    how: '当事人本人登录官方 App 或官网，查贷款状态、借款金额、逾期天数和合同，截图留存；登录不了的，打官方热线凭身份信息查询。',
    seed: '捷信短信',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '查到对方所称的欠款' },
      { result: 'unfavourable', label: '没有对方所称的欠款' },
      { result: 'differs', label: '账单正常、与对方所称不符' },
      { result: 'unavailable', label: '查不了' },
      { result: 'not_applicable', label: '与债务无关' },
    ],
    formerResults: [{ result: 'inconclusive', label: '有记录但对不上，或查不了（旧选项）' }],
  },
  {
    code: 'transaction_history',
    title: '查阅历史交易和银行流水',
    why: '真实借款会留下放款和还款记录；也可能是当事人忘了早年的一笔借款。',
    how: '翻手机银行、支付宝、微信账单，搜索机构名称、放款和代扣，尽量往前翻；找到的记录截图或导出。',
    seed: '捷信短信',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '找到对应放款或还款' },
      { result: 'unfavourable', label: '没有任何往来' },
      { result: 'inconclusive', label: '记录不全' },
      { result: 'not_applicable', label: '与债务无关' },
    ],
  },
  {
    code: 'credit_report',
    title: '查询个人征信报告',
    why: '征信报告能看到有没有以当事人名义开立、本人却不知道的贷款账户。',
    how: '当事人本人向人民银行征信中心查询个人信用报告（每年有两次免费），核对每个账户和每次查询；有不认识的，记下机构、账户和日期。',
    seed: '办案要求',
    source: '征信业管理条例第十七条（每年两次免费）、第二十五条（异议）',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '没有不认识的账户' },
      { result: 'unfavourable', label: '有不认识的账户或查询' },
      { result: 'inconclusive', label: '报告尚不能说明' },
      { result: 'not_applicable', label: '与债务无关' },
    ],
  },
  {
    code: 'records_kept',
    title: '保存通话、短信、截图、录音、邮件',
    why: '投诉、报案和以后的争议都要靠这些材料；手机会自动清理通话记录。',
    how: '导出通话记录和短信，截图要看得到号码和时间，录音、邮件留原件不转格式；随后加入“证据”，程序会计算校验值。',
    seed: '两文均有',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '已保存' },
      { result: 'unfavourable', label: '已经丢失' },
      { result: 'inconclusive', label: '部分保存' },
      { result: 'not_applicable', label: '没有可保存的材料' },
    ],
  },
  {
    code: 'passwords_changed',
    title: '更改账户密码',
    why: '密码、验证码或卡号已经告诉过别人，或装过对方的应用，原密码就不再安全。',
    how: '用另一部干净的手机改支付、网银、邮箱和手机服务密码；装过不明应用的先断网、停用该手机；向银行挂失或冻结已泄露的卡。',
    seed: '花呗上门核实',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: secretsAtRisk,
    results: [
      { result: 'favourable', label: '已更改' },
      { result: 'unfavourable', label: '无法更改，账户失控' },
      { result: 'inconclusive', label: '部分更改' },
      { result: 'not_applicable', label: '没有泄露，不需要' },
    ],
  },
  {
    code: 'platform_report',
    title: '向平台或机构反馈',
    why: '向支付宝等平台反馈，平台才能核查冒用、停止错误联系，也留下投诉记录。',
    how: '通过官方 App 客服或官方热线反馈来电号码、时间、内容，要求登记并给出受理编号。',
    seed: '花呗上门核实',
    source: '经验提示：以官方渠道核实为准',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '已反馈并有受理编号' },
      { result: 'unfavourable', label: '平台拒绝受理' },
      { result: 'inconclusive', label: '已反馈，等答复' },
      { result: 'not_applicable', label: '没有可反馈的平台' },
    ],
  },
  {
    code: 'objection_raised',
    title: '提出异议或申诉',
    why: '收到催收不等于必须接受：债务不存在、数额不对或信息有误，可以依据事实提出异议。',
    how: '向机构书面提出：不认可的是账户、金额还是天数，依据是什么，要求书面答复；征信有误的向征信中心或报送机构提异议。',
    seed: '捷信短信',
    source: '征信业管理条例第二十五条',
    appliesTo: (form) =>
      form.answers.borrowed !== 'yes' ||
      form.answers.amountAgrees === 'no' ||
      form.answers.namesOtherDebtor === 'yes',
    results: [
      { result: 'favourable', label: '已提出并受理' },
      { result: 'unfavourable', label: '被拒绝' },
      { result: 'inconclusive', label: '已提出，等答复' },
      { result: 'not_applicable', label: '没有争议' },
    ],
  },
  {
    code: 'police_report',
    title: '报警并取得受案回执',
    why: '遭遇诈骗应当立即报案并提供证据；已经付款的，越早报警越可能止付。',
    how: '已付款：立即打110，请求紧急止付，准备好付款账户、收款账户、金额、时间；未付款的可打96110咨询。记下受案回执编号。',
    seed: '花呗上门核实',
    source: '反电信网络诈骗法第二十条',
    appliesTo: always,
    results: [
      { result: 'favourable', label: '已报警并有回执' },
      { result: 'unfavourable', label: '公安不予受理' },
      { result: 'inconclusive', label: '已报警，等答复' },
      { result: 'not_applicable', label: '目前不需要' },
    ],
  },
];

function secretsAtRisk(form: Form): boolean {
  const { disclosed, clickedLink, installedApp, screenShared } = form.answers;
  return (
    (disclosed !== null && disclosed.length > 0) ||
    clickedLink === 'yes' ||
    installedApp === 'yes' ||
    screenShared === 'yes'
  );
}
