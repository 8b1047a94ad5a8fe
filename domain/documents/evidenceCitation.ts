import type { CaseContact } from '../cases/caseRecord.ts';
import type { CaseEvidence, CaseFacts } from './caseFacts.ts';
import type { Run } from './documentTree.ts';
import { unsupported } from './documentValue.ts';

/** （证据1、证据3） with a link behind each number; nothing where there is no item. */
export function evidenceCitation(items: readonly CaseEvidence[]): Run[] {
  if (items.length === 0) return [];
  return [{ text: '（' }, ...evidenceNumbers(items), { text: '）' }];
}

/** 证据1、证据3 with a link behind each number. */
export function evidenceNumbers(items: readonly CaseEvidence[]): Run[] {
  return [...items]
    .sort((a, b) => a.number - b.number)
    .flatMap((item, index): Run[] => [
      ...(index > 0 ? [{ text: '、' }] : []),
      { text: `证据${item.number}`, evidenceId: item.id },
    ]);
}

/** A sentence with its evidence, ended by a full stop; without evidence it is marked as unsupported. */
export function supportedSentence(runs: readonly Run[], items: readonly CaseEvidence[]): Run[] {
  const sentence = items.length === 0 ? unsupported(runs) : [...runs];
  return [...sentence, ...evidenceCitation(items), { text: '。' }];
}

/** The items that are linked to a contact. A receipt proves the payment, not the call that led to it. */
export function evidenceOfContact(facts: CaseFacts, contact: CaseContact): CaseEvidence[] {
  return facts.evidence.filter(
    (item) =>
      (contact.evidenceIds.includes(item.id) || item.contactIds.includes(contact.id)) &&
      !(item.kind === 'bill' && isReceipt(item)),
  );
}

/** The items that are linked to any of them, in the order of the case. */
export function evidenceOfContacts(
  facts: CaseFacts,
  contacts: readonly CaseContact[],
): CaseEvidence[] {
  const shown = new Set(contacts.flatMap((contact) => evidenceOfContact(facts, contact)));
  return facts.evidence.filter((item) => shown.has(item));
}

/** The items that prove that money was paid. */
export function receipts(facts: CaseFacts): CaseEvidence[] {
  return facts.evidence.filter(isReceipt);
}

/** A statement that shows no payment, or a recording in which one is demanded, is not a receipt. */
function isReceipt(item: CaseEvidence): boolean {
  const said = `${item.title} ${item.purpose}`;
  if (/没有|并无|未(?:发生|见|查)|无放款|要求[^，。；]*(?:付款|转账|汇款|支付)/.test(said))
    return false;
  if (item.kind === 'bill') return true;
  if (['recording', 'video', 'call_log', 'contract', 'credit_report'].includes(item.kind)) {
    return false;
  }
  return /付款|转账|汇款|转出|支付|收款|回单/.test(said);
}
