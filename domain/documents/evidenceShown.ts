import type { EvidenceKind } from '../evidence/evidenceItem.ts';
import type { CaseEvidence, CaseFacts } from './caseFacts.ts';
import type { DocumentChoice } from './documentValues.ts';
import { evidenceOfContacts } from './evidenceCitation.ts';

/**
 * What goes along with a paper: no more than its reader needs. To a credit agency what the record rests on; with a request
 * about personal data the messages it cites, not who else called; to a report centre what shows the contacts; to the other
 * side of a notice nothing.
 */
export function evidenceShown(
  facts: CaseFacts,
  { templateKind }: Pick<DocumentChoice, 'templateKind'>,
): CaseEvidence[] {
  switch (templateKind) {
    case 'credit-objection':
      return facts.evidence.filter(({ kind }) => CREDIT.includes(kind));
    case 'pi-request':
      return evidenceOfContacts(facts, facts.contacts).filter(({ kind }) =>
        MESSAGES.includes(kind),
      );
    case 'spam-report':
      return facts.evidence.filter(({ kind }) => !PRIVATE.includes(kind)).map(partOfLog);
    case 'stop-notice':
      return [];
    default:
      return facts.evidence;
  }
}

const CREDIT: readonly EvidenceKind[] = ['contract', 'bill'];
const MESSAGES: readonly EvidenceKind[] = ['screenshot', 'mail'];
/** The client's affairs, which a report about a number does not turn on. */
const PRIVATE: readonly EvidenceKind[] = ['contract', 'bill', 'identity', 'credit_report'];

/** A whole log names everybody who called her. */
function partOfLog(item: CaseEvidence): CaseEvidence {
  const isLog = item.kind === 'call_log' || item.kind === 'sms_export';
  if (!isLog || item.title.trim() === '') return item;
  return { ...item, title: `${item.title.trim()}（涉及上列号码的部分）` };
}
