import type { MissingValue, TextOrMissing } from './documentValue.ts';
import { paperDetailFields, paperDetailOf } from './paperDetails.ts';

const LABELS: Readonly<Record<string, string>> = {
  'firm.name': '律师事务所名称',
  'firm.address': '律师事务所地址',
  'firm.phone': '律师事务所电话',
  'firm.letterCode': '律师函编号用的律所代字',
  'lawyer.name': '承办律师姓名',
  'lawyer.licenceNo': '律师执业证号',
  'lawyer.phone': '承办律师电话',
  'client.name': '当事人姓名',
  'client.idNumber': '当事人证件号码',
  'client.phone': '当事人联系电话',
  'client.address': '当事人联系地址',
  'case.opponentName': '被投诉机构全称',
  'case.policeStation': '受理的公安机关名称',
  'case.contacts': '至少一次联系的时间、号码和内容',
  'case.evidence': '证据材料',
  'case.loss': '损失金额',
  'answers.borrowed': '是否借过该款项',
  'answers.paidAtMs': '付款时间',
  'answers.paidTo': '收款方户名和账号',
  'answers.paidMethod': '付款方式',
};

const PART_LABELS: Readonly<Record<string, string>> = {
  'contact.time': '联系时间',
  'contact.fromNumber': '对方号码',
  'contact.content': '对方说了什么或短信内容',
  'evidence.source': '证据来源',
  'evidence.purpose': '证明目的',
  'evidence.medium': '原始存储介质',
  'loss.time': '损失发生时间',
  'loss.payee': '收款方',
  'loss.evidence': '付款凭证',
  'loss.account': '收款账户全号',
};

/**
 * The Chinese name of a field id. Ids are stable, screens link to them: those of LABELS, and
 * 'contact.<id>.time|fromNumber|content', 'evidence.<id>.source|purpose|medium',
 * 'loss.<id>.time|payee|evidence|account', 'check.<step code>', 'paper.<key of paperDetails.ts>'.
 */
export function fieldLabel(fieldId: string): string {
  const fixed = LABELS[fieldId];
  if (fixed !== undefined) return fixed;
  const parts = fieldId.split('.');
  const detail = parts[0] === 'paper' ? paperDetailOf(fieldId) : null;
  if (detail !== null) return paperDetailFields[detail].label;
  return PART_LABELS[`${parts[0]}.${parts.at(-1)}`] ?? '资料';
}

export function missing(fieldId: string, label = fieldLabel(fieldId)): MissingValue {
  return { missing: fieldId, label };
}

/** The mark of a value that is there and cannot be right, printed as 【待核：…】. */
export function doubtful(fieldId: string, doubt: string): MissingValue {
  return { missing: fieldId, label: doubt, text: `【待核：${doubt}】` };
}

/** The trimmed text, or the mark that this field is missing. */
export function orMissing(text: string | null | undefined, fieldId: string): TextOrMissing {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? missing(fieldId) : trimmed;
}
