import { z } from 'zod';

/**
 * 补充事项: what single papers ask for and no other record of the case holds. Stored with the case, asked for on the
 * documents screen, never guessed. In papers and screens a detail goes by the field id `paper.<key>`.
 */
export const paperDetailKeys = [
  'postcode',
  'landline',
  'email',
  'replyAddress',
  'entrustedOn',
  'refusedOn',
  'collectorName',
  'collectorAddress',
  'institutionComplaintOn',
  'institutionReplyOn',
  'piAccount',
  'piRequestedOn',
  'creditAgency',
  'creditReportNo',
  'creditReportOn',
  'creditLender',
  'creditAccount',
  'creditObjection',
  'creditCorrection',
  'creditObjectionOn',
  'carrierName',
  'carrierComplaintOn',
  'contentUrl',
  'pbocBranch',
  'marketRegulator',
  'piAuthority',
  'court',
  'lawsuitCause',
  'receptionAt',
  'receptionPlace',
  'receivedBy',
  'recordedBy',
  'receptionOthers',
] as const;
export const PaperDetailKey = z.enum(paperDetailKeys);
export type PaperDetailKey = z.infer<typeof PaperDetailKey>;

/** Text as typed; days as 'YYYY-MM-DD'. An absent key = not known. */
export const PaperDetails = z.partialRecord(PaperDetailKey, z.string().max(2_000));
export type PaperDetails = z.infer<typeof PaperDetails>;

export type PaperDetailField = {
  label: string;
  kind: 'text' | 'long' | 'date';
  /** Where to find it, or what it is for. */
  help: string;
  /** Names often meant; offered, never filled in unasked. */
  suggestions?: readonly string[];
};

export const paperDetailFields: Record<PaperDetailKey, PaperDetailField> = {
  postcode: { label: '邮政编码', kind: 'text', help: '通讯地址的6位邮编。' },
  landline: { label: '固定电话', kind: 'text', help: '没有可以不填，表中写“无”。' },
  email: { label: '电子邮箱', kind: 'text', help: '接收书面答复用。' },
  replyAddress: {
    label: '答复送达地址',
    kind: 'text',
    help: '书面答复寄到哪里；不填则写当事人联系地址。',
  },
  entrustedOn: { label: '委托日期', kind: 'date', help: '授权委托书或者委托合同的日期。' },
  refusedOn: {
    label: '要求对方停止联系的日期',
    kind: 'date',
    help: '当事人第一次明确拒绝联系、要求停止的日期；违规分析里记下的，不必重填。',
  },
  collectorName: {
    label: '催收方或者号码使用人名称',
    kind: 'text',
    help: '能查到全称的写全称；查不到的不填，函中写“使用号码……的联系人”。',
  },
  collectorAddress: { label: '送达地址', kind: 'text', help: '邮寄地址、电子邮箱或者微信号。' },
  institutionComplaintOn: {
    label: '向机构投诉的日期',
    kind: 'date',
    help: '第一次正式投诉（书面、客服登记）的日期。',
  },
  institutionReplyOn: {
    label: '机构答复的日期',
    kind: 'date',
    help: '没有答复的不填。',
  },
  piAccount: {
    label: '个人信息关联的账号或者手机号码',
    kind: 'text',
    help: '对方掌握的账号或者号码；不填则写当事人联系电话。',
  },
  piRequestedOn: {
    label: '提出个人信息请求的日期',
    kind: 'date',
    help: '向个人信息处理者寄出请求的日期。',
  },
  creditAgency: {
    label: '征信机构名称',
    kind: 'text',
    help: '信用报告抬头所列的机构。',
    suggestions: ['中国人民银行征信中心', '百行征信有限公司', '朴道征信有限公司'],
  },
  creditReportNo: { label: '信用报告编号', kind: 'text', help: '信用报告首页右上角的编号。' },
  creditReportOn: { label: '信用报告日期', kind: 'date', help: '信用报告的报告时间。' },
  creditLender: {
    label: '报送机构',
    kind: 'text',
    help: '信用报告中有异议的账户或者查询记录所列的机构名称。',
  },
  creditAccount: {
    label: '有异议的账户或者查询记录',
    kind: 'text',
    help: '账户编号、业务种类、开立日期、金额，或者查询日期和原因。',
  },
  creditObjection: {
    label: '异议描述',
    kind: 'long',
    help: '哪一项记录与事实不符，事实是什么。',
  },
  creditCorrection: {
    label: '请求更正的内容',
    kind: 'long',
    help: '删除该记录，或者更正为什么。',
  },
  creditObjectionOn: {
    label: '提出征信异议的日期',
    kind: 'date',
    help: '向征信机构或者报送机构提出异议的日期。',
  },
  carrierName: {
    label: '电信运营商全称',
    kind: 'text',
    help: '当事人使用的手机号码所属运营商的公司全称。',
    suggestions: ['中国移动通信集团有限公司', '中国联合网络通信有限公司', '中国电信股份有限公司'],
  },
  carrierComplaintOn: {
    label: '向运营商投诉的日期',
    kind: 'date',
    help: '拨打运营商客服登记投诉的日期。',
  },
  contentUrl: { label: '侵权内容的网址', kind: 'text', help: '公开发布当事人信息的页面网址。' },
  pbocBranch: {
    label: '受理征信投诉的人民银行机构',
    kind: 'text',
    help: '所在地人民银行分支机构全称。',
  },
  marketRegulator: { label: '市场监督管理部门', kind: 'text', help: '受理投诉的部门全称。' },
  piAuthority: { label: '个人信息保护职责部门', kind: 'text', help: '受理投诉的部门全称。' },
  court: { label: '人民法院', kind: 'text', help: '受理案件的法院全称。' },
  lawsuitCause: {
    label: '诉讼案由',
    kind: 'text',
    help: '照起诉状或者受理案件通知书所写的案由填写，例如“隐私权、个人信息保护纠纷”。',
  },
  receptionAt: {
    label: '接待开始时间',
    kind: 'text',
    help: '例如 2026-11-16 14:00；不填则写建立接待登记的时间。',
  },
  receptionPlace: { label: '接待地点', kind: 'text', help: '例如“本所第一会议室”、电话接待。' },
  receivedBy: { label: '接待人', kind: 'text', help: '向当事人询问情况的律师或者工作人员。' },
  recordedBy: { label: '记录人', kind: 'text', help: '与接待人是同一人的，不填。' },
  receptionOthers: {
    label: '其他在场人',
    kind: 'text',
    help: '陪同人员的姓名和与当事人的关系；没有的不填。',
  },
};

/** The detail that a field id names, or null when it names none. */
export function paperDetailOf(fieldId: string): PaperDetailKey | null {
  return PaperDetailKey.safeParse(fieldId.replace(/^paper\./, '')).data ?? null;
}
