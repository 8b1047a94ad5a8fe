import {
  type PaperDetailKey,
  paperDetailFields,
  paperDetailKeys,
} from '../documents/paperDetails.ts';
import { type FieldRow, fieldOf, type KnownField } from './knownField.ts';
import { knownLists } from './knownLists.ts';

const clientRows: readonly FieldRow[] = [
  [
    '当事人.姓名',
    'client.name',
    '当事人姓名',
    '委托人姓名 委托人 委托人名称 当事人姓名 当事人名称 客户姓名 客户名称 客户 姓名 甲方 甲方姓名 甲方名称 投诉人 投诉人姓名 报案人 报案人姓名 控告人 控告人姓名 申请人 申请人姓名 举报人 举报人姓名 被害人 被害人姓名 受害人姓名 我方当事人 原告 原告姓名 name clientname',
  ],
  [
    '当事人.性别',
    'client.sex',
    '当事人性别',
    '性别 委托人性别 客户性别 投诉人性别 申请人性别 报案人性别',
  ],
  [
    '当事人.出生日期',
    'client.birthDate',
    '当事人出生日期',
    '出生日期 出生年月 出生年月日 生日 委托人出生日期 申请人出生日期',
  ],
  [
    '当事人.证件类型',
    'client.idType',
    '当事人证件类型',
    '证件类型 证件种类 委托人证件类型 申请人证件类型',
  ],
  [
    '当事人.证件号码',
    'client.idNumber',
    '当事人证件号码',
    '身份证号 身份证号码 身份证 公民身份号码 居民身份证号码 证件号码 证件号 委托人身份证号 委托人身份证号码 委托人证件号码 当事人身份证号 当事人身份证号码 客户身份证号 客户身份证号码 投诉人身份证号 投诉人身份证号码 申请人身份证号 申请人身份证号码 报案人身份证号 idnumber idno',
  ],
  [
    '当事人.电话',
    'client.phone',
    '当事人联系电话',
    '联系电话 电话 手机 手机号 手机号码 电话号码 联系方式 委托人电话 委托人联系电话 委托人手机 委托人联系方式 当事人联系电话 当事人手机 客户电话 客户手机号 投诉人电话 投诉人联系电话 申请人电话 申请人联系电话 报案人电话 phone mobile',
  ],
  [
    '当事人.地址',
    'client.address',
    '当事人住址',
    '住址 地址 联系地址 通讯地址 通信地址 住所 住所地 现住址 家庭住址 户籍地址 委托人地址 委托人住址 委托人住所 当事人住址 客户地址 投诉人地址 投诉人住址 申请人地址 申请人住址 报案人住址 address',
  ],
  [
    '当事人.信息',
    'client.details',
    '当事人基本情况（姓名、性别、出生日期、证件、住址、电话，一段）',
    '基本情况 基本信息 身份信息 当事人基本信息 当事人身份信息',
  ],
];

const otherRows: readonly FieldRow[] = [
  [
    '对方.名称',
    'opponent.name',
    '对方（被投诉机构）全称',
    '对方 对方名称 对方单位 对方当事人 对方当事人名称 对方全称 被投诉人 被投诉人名称 被投诉机构 被投诉机构名称 被投诉单位 被投诉单位名称 机构名称 机构全称 催收方 催收方名称 催收公司 催收公司名称 催收机构 催收机构名称 被申请人 被申请人名称 被告 被告名称 opponent',
  ],
  ['对方.自称', 'opponent.claimedName', '对方自称的身份', '自称 自称机构 对方自称身份 来电自称'],
  [
    '对方.号码',
    'opponent.numbers',
    '对方使用的号码',
    '对方号码 对方电话 来电号码 催收号码 催收电话 主叫号码 骚扰号码',
  ],
  ['对方.信中号码', 'opponent.calledBackNumbers', '短信要求回拨的号码', '回拨号码 回拨电话'],
  ['对方.链接', 'opponent.links', '对方发来的链接', '链接 网址 诈骗链接'],
  ['对方.账号', 'opponent.accounts', '对方使用的账号', '对方账号 对方微信 对方QQ'],
  ['对方.收款方', 'opponent.payees', '收款方户名和账号', '收款方 收款人 收款账户 收款账号'],
  ['对方.信息', 'opponent.details', '对方名称和所用号码，一段', '对方基本情况 对方基本信息'],
  ['对方.曾用名', 'opponent.formerName', '对方曾用名', '曾用名 对方原名称'],
  [
    '律所.名称',
    'firm.name',
    '律师事务所名称',
    '律所名称 律所 律师事务所 律师事务所名称 本所 本所名称 受托律所 代理律所 事务所名称 事务所 firm firmname',
  ],
  ['律所.地址', 'firm.address', '律师事务所地址', '律所地址 律师事务所地址 本所地址 事务所地址'],
  ['律所.电话', 'firm.phone', '律师事务所电话', '律所电话 律师事务所电话 本所电话 事务所电话'],
  [
    '律所.统一社会信用代码',
    'firm.creditCode',
    '律师事务所统一社会信用代码',
    '律所信用代码 律所统一社会信用代码',
  ],
  [
    '律师.姓名',
    'lawyer.name',
    '承办律师姓名',
    '承办律师 承办律师姓名 律师姓名 律师 经办律师 主办律师 代理律师 代理人 代理人姓名 委托代理人 受托律师 受托人 受托人姓名 承办人 承办人姓名 lawyer lawyername',
  ],
  [
    '律师.执业证号',
    'lawyer.licenceNo',
    '律师执业证号',
    '执业证号 执业证号码 律师执业证号 律师证号 律师执业证号码 律师证号码 执业证书号 承办律师执业证号',
  ],
  [
    '律师.电话',
    'lawyer.phone',
    '承办律师电话',
    '律师电话 律师联系电话 律师手机 承办律师电话 经办律师电话 代理人电话',
  ],
  [
    '律师.信息',
    'lawyer.details',
    '承办律师姓名、律所、执业证号和电话，一段',
    '律师信息 律师姓名及联系方式 代理人信息 受托人信息',
  ],
  [
    '案件.案号',
    'case.number',
    '本所案号',
    '案号 案件编号 案件号 卷号 本所案号 律所案号 律所案件编号 编号 caseno casenumber',
  ],
  ['案件.案由', 'case.cause', '案由', '案由 案件类型 案件性质'],
  [
    '案件.公安机关',
    'case.policeStation',
    '受理的公安机关',
    '公安机关 派出所 报案单位 受理机关 受案单位 管辖公安机关',
  ],
  [
    '案件.涉案金额',
    'case.amount',
    '涉案金额：有损失的是损失合计，没有的是对方催要的金额',
    '涉案金额 涉案标的 标的额 标的金额 涉诉金额 争议金额 amount',
  ],
  [
    '案件.涉案金额大写',
    'case.amountInCapitals',
    '涉案金额（大写）',
    '涉案金额大写 标的额大写 标的金额大写 金额大写',
  ],
  [
    '案件.首次联系日期',
    'case.firstContactOn',
    '对方第一次联系的日期',
    '案发日期 案发时间 案发时日 首次联系日期 首次联系时间 首次来电日期 首次催收日期',
  ],
  ['文书.标题', 'paper.title', '文书标题', '标题 文书名称 文件标题'],
  [
    '文书.收件人',
    'paper.addressee',
    '致送单位',
    '收件人 致送单位 主送单位 主送机关 收函单位 收函人 致函对象 受函人 受函单位 抬头 呈送单位',
  ],
  [
    '文书.日期',
    'paper.date',
    '文书日期（今天）',
    '日期 今天 今日 当前日期 落款日期 签署日期 出具日期 发函日期 制作日期 生成日期 指定日期 填写日期 年月日 today date',
  ],
  [
    '文书.中文日期',
    'paper.dateInChinese',
    '文书日期，二〇二六年十一月二日这样写',
    '中文日期 大写日期 日期大写 汉字日期',
  ],
  ['文书.年', 'paper.year', '文书日期的年', '年 年份 年度 year'],
  ['文书.月', 'paper.month', '文书日期的月', '月 月份 month'],
  ['文书.日', 'paper.day', '文书日期的日', '日 day'],
  [
    '文书.答复期限',
    'paper.replyDueOn',
    '收件方答复的规定期限（今天发出算起的最早届满日；没有规定天数的标待补）',
    '答复期限 回复期限 书面答复期限 答复截止日期 回复截止日期',
  ],
  ['文书.函号', 'paper.letterNumber', '律师函编号', '函号 律师函编号 发函编号 文号'],
  [
    '损失.合计',
    'loss.total',
    '损失合计（数字）',
    '损失金额 损失总额 损失 被骗金额 转账金额 总金额 合计金额',
  ],
  ['损失.合计大写', 'loss.totalInCapitals', '损失合计（大写）', '损失金额大写 损失大写 合计大写'],
  ['损失.笔数', 'loss.count', '损失笔数', '转账笔数 损失笔数'],
  [
    '陈述.对方所称金额',
    'statement.claimedAmount',
    '对方催要的金额',
    '催收金额 对方所称金额 所称金额 欠款金额 催要金额',
  ],
  ['陈述.逾期天数', 'statement.overdueDays', '对方所称逾期天数', '逾期天数'],
  [
    '正文.事实',
    'text.facts',
    '事实经过，一次联系一段',
    '事实 事实经过 事实与理由 案情 案情经过 案件经过 经过 基本事实 案件事实',
  ],
  ['正文.请求', 'text.requests', '请求，一条一段并编号', '请求内容 请求全文 诉求全文'],
  ['正文.依据', 'text.grounds', '法律依据，一项一段', '法律依据 依据全文 法律分析'],
  [
    '正文.证据目录',
    'text.evidenceList',
    '证据名称，一件一行并编号',
    '附件清单 附件目录 证据名称列表',
  ],
  ['违规统计.次数', 'breach.count', '不符合催收要求的联系次数', '违规次数 违规总次数'],
  ['违规统计.天数', 'breach.days', '有违规的天数', '违规天数'],
  ['违规统计.联系次数', 'breach.contacts', '看过的联系次数', '联系次数 联系总次数'],
  ['违规统计.起止', 'breach.span', '违规从哪天到哪天', '违规起止 违规期间'],
  [
    '研判结论.程序结论',
    'verdict.computed',
    '程序按规则研判的结论（只在所内文书里填写）',
    '程序结论 程序研判结论',
  ],
  [
    '研判结论.律师结论',
    'verdict.concluded',
    '承办律师的结论（只在所内文书里填写）',
    '律师结论 研判结论 承办律师结论',
  ],
  [
    '研判结论.理由',
    'verdict.reason',
    '律师另作结论的理由（只在所内文书里填写）',
    '律师结论理由 另定理由',
  ],
];

/** What firms call 补充事项, beyond their labels. */
const detailSynonyms: Partial<Record<PaperDetailKey, string>> = {
  postcode: '邮编',
  landline: '座机 座机号码',
  email: '邮箱 电子邮件 邮箱地址 email',
  entrustedOn: '委托时间 签约日期 合同签订日期',
  collectorAddress:
    '对方地址 对方住所 对方住所地 被投诉人地址 被投诉人住所地 被申请人地址 机构地址',
  court: '法院 法院名称 管辖法院 受理法院 受诉法院 审理法院 审理机构 审理机关',
  receptionPlace: '谈话地点 询问地点 笔录地点',
  receivedBy: '谈话人 询问人',
  receptionAt: '谈话时间 接待时间',
};

/** 补充事项 of a case, each under its label: 补充.邮政编码. */
const detailFields: readonly KnownField[] = paperDetailKeys.map((key) => {
  const { label } = paperDetailFields[key];
  const synonyms = `${label} ${detailSynonyms[key] ?? ''}`;
  return fieldOf('value', [`补充.${label}`, `paper.${key}`, label, synonyms]);
});

const conditionRows: readonly FieldRow[] = [
  ['是否.有律师', 'has.lawyer', '由律师代理', '有律师 有代理人 已委托'],
  ['是否.有损失', 'has.loss', '有损失', '有损失'],
  ['是否.已转账', 'has.paid', '已经付款', '已转账 已付款 已汇款'],
  ['是否.有证据', 'has.evidence', '有证据', '有证据'],
  ['是否.有联系记录', 'has.contacts', '有联系记录', '有联系记录 有来电'],
];

/** All that a case fills, in the order of the field picker. */
export const knownFields: readonly KnownField[] = [
  ...clientRows.map((row) => fieldOf('value', row)),
  ...otherRows.map((row) => fieldOf('value', row)),
  ...detailFields,
  ...knownLists,
  ...conditionRows.map((row) => fieldOf('condition', row)),
];
