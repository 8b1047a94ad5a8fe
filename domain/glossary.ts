import type { CaseCause } from './cases/caseRecord.ts';
import type { CaseStatus } from './cases/caseStatus.ts';
import type { FactStatus, LicenceKind, OrganisationNumber } from './directory/organisation.ts';
import type { CustodyAction, EvidenceKind, Integrity } from './evidence/evidenceItem.ts';
import type { ImportedRecord } from './imports/importedRecord.ts';
import type { CallerKnowledge, ContactChannel, Disclosure, IdType } from './intake/intakeForm.ts';
import type { IntakeStatus } from './intake/intakeRecord.ts';
import type { MessageFlag, MessageKind } from './text/messageKind.ts';
import type { OutcomeCode, ReasonWeight } from './verification/verification.ts';

/** The one English–Chinese glossary: screens and papers take the Chinese of every closed list from here. */

export const idTypeNames: Record<IdType, string> = {
  citizen_id: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  foreign_permanent_resident: '外国人永久居留身份证',
};

export const channelNames: Record<ContactChannel, string> = {
  call: '电话',
  sms: '短信',
  visit: '上门',
  wechat: '微信',
  email: '电子邮件',
  letter: '信函',
};

export const recordKindNames: Record<ImportedRecord['kind'], string> = {
  call: '通话',
  message: '消息',
  payment: '收付款',
};

export const disclosureNames: Record<Disclosure, string> = {
  id_number: '身份证号',
  bank_card: '银行卡号',
  password: '密码',
  sms_code: '短信验证码',
  face: '人脸',
  address: '住址',
  contacts: '通讯录',
};

export const numberUseNames: Record<OrganisationNumber['use'], string> = {
  hotline: '客服热线',
  sms_sender: '短信发送号码',
  collection: '催收专用号码',
};

export const licenceNames: Record<LicenceKind, string> = {
  bank: '银行',
  consumer_finance: '消费金融公司',
  micro_loan: '小额贷款公司',
  auto_finance: '汽车金融公司',
  trust: '信托公司',
  payment: '支付机构',
  guarantee: '融资担保公司',
  insurance: '保险机构',
  credit_reporting: '征信机构',
  other: '其他',
};

export const factStatusNames: Record<FactStatus, string> = {
  verified: '有出处',
  unverified: '待核实',
};

export const callerKnowledgeNames: Record<CallerKnowledge, string> = {
  name: '姓名',
  id_number: '身份证号',
  address: '住址',
  employer: '工作单位',
  contacts: '亲友联系方式',
};

export const intakeStatusNames: Record<IntakeStatus, string> = {
  draft: '登记中',
  complete: '待建案',
  converted: '已建案',
  discarded: '已作废',
};

export const caseStatusNames: Record<CaseStatus, string> = {
  verifying: '待核实',
  collecting: '取证',
  filing: '投诉/报案',
  following: '跟进',
  closed: '结案',
  suspended: '中止',
  withdrawn: '撤回',
};

export const caseCauseNames: Record<CaseCause, string> = {
  illegal_collection: '违法违规催收',
  suspected_fraud: '疑似诈骗',
  impersonated_loan: '疑似冒名贷款',
  information_leak: '个人信息泄露',
  mistaken_contact: '误联误催',
  loan_dispute: '借贷纠纷',
};

export const evidenceKindNames: Record<EvidenceKind, string> = {
  screenshot: '截图照片',
  call_log: '通话记录',
  sms_export: '短信记录',
  recording: '录音',
  video: '录像',
  mail: '邮件',
  contract: '合同协议',
  bill: '账单流水',
  identity: '身份证明',
  credit_report: '征信报告',
  other: '其他材料',
};

export const integrityNames: Record<Integrity, string> = {
  unchecked: '未复核',
  whole: '完整',
  changed: '已变动',
  missing: '缺失',
};

export const custodyActionNames: Record<CustodyAction, string> = {
  collected: '收集入库',
  described: '登记说明',
  viewed: '查看',
  exported: '导出原件',
  verified: '校验',
  withdrawn: '停止使用',
  recorded: '填写提取笔录',
  superseded: '有更完整的副本',
  bundled: '编入证据包',
  destroyed: '删除原件',
  expanded: '取出内含文件',
};

export const messageKindNames: Record<MessageKind, string> = {
  collection: '催收',
  due_reminder: '到期提醒',
  payment_notice: '收付款通知',
  authority_notice: '机关通知',
  marketing: '营销',
  scam_suspected: '疑似诈骗',
  other: '其他',
};

export const messageFlagNames: Record<MessageFlag, string> = {
  third_party_disclosure: '向他人透露欠款',
  threat_home_visit: '称要上门',
  threat_contacts: '称要联系通讯录、联系人',
  threat_employer: '称要联系单位',
  threat_family: '称要联系家人',
  threat_judicial: '以起诉、拘留相催',
  threat_blacklist: '以失信、黑名单相催',
  discloses_id_number: '写出证件号码',
  impersonates_authority: '疑似冒充机关',
  impersonates_institution: '疑似冒充机构',
  asks_credentials: '索要验证码、密码或证件',
  asks_transfer: '要求转账、预付',
  suspicious_link: '来路不明的链接',
  personal_mobile_callback: '要求回拨个人手机',
};

export const outcomeNames: Record<OutcomeCode, string> = {
  A: '疑似诈骗',
  B: '违法/违规催收',
  C: '误联/号码错误',
  D: '信息泄露/冒名',
  E: '正常催收',
  F: '待核实',
};

export const reasonWeightNames: Record<ReasonWeight, string> = {
  decisive: '决定性',
  supports: '支持',
  against: '反对',
  unknown: '未知',
};
