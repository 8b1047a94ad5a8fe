import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { HIDDEN_NUMBER } from './contactNarrative.ts';
import type { TextOrMissing } from './documentValue.ts';
import { orMissing } from './fieldLabel.ts';
import { namedInstitution } from './namedInstitution.ts';
import { opponentAccounts, opponentNumbers } from './opponentValues.ts';
import type { PaperDetailKey } from './paperDetails.ts';
import { type RecipientKind, recipientInfo } from './recipients.ts';
import type { TemplateKind } from './templateKind.ts';

/** Addressees whose name is a detail of the case. */
const DETAIL_OF: Partial<Record<RecipientKind, PaperDetailKey>> = {
  credit_agency: 'creditAgency',
  pboc_credit: 'pbocBranch',
  market_12315: 'marketRegulator',
  pi_authority: 'piAuthority',
  court: 'court',
};

/**
 * Whom a paper names as its addressee, or the mark of the field to fill in. A fixed addressee ignores what was typed:
 * nobody renames a regulator by accident. A paper for the firm's own file has none: ''.
 * @param paper what is written to it; absent = any paper that can go to somebody known by a number alone
 */
export function addressee(
  facts: CaseFacts,
  kind: RecipientKind,
  paper?: TemplateKind,
): TextOrMissing {
  const fixed = recipientInfo(kind).fixedName;
  if (fixed !== null) return fixed;
  const detail = DETAIL_OF[kind];
  if (detail) return orMissing(clauseText(facts.details?.[detail] ?? ''), `paper.${detail}`);
  switch (kind) {
    case 'client_file':
      return '';
    case 'police':
      return orMissing(clauseText(facts.case.policeStation), 'case.policeStation');
    case 'collector':
      // A letter in the firm's name goes to somebody with a name (reference/domain.md §5 (c)).
      return paper === 'lawyer-letter' ? collectorName(facts) : collector(facts);
    case 'telecom_12300':
      return '电信用户申诉受理机构';
    default:
      return orMissing(namedInstitution(facts), 'case.opponentName');
  }
}

/** A collector whom nobody can name is addressed by the numbers he uses. */
function collector(facts: CaseFacts): TextOrMissing {
  const name = collectorName(facts);
  if (typeof name === 'string') return name;
  const numbers = opponentNumbers(facts).filter((number) => number !== HIDDEN_NUMBER);
  if (numbers.length > 0) return `使用号码${someOf(numbers)}的联系人`;
  const accounts = opponentAccounts(facts);
  return accounts.length > 0 ? `使用${someOf(accounts)}的联系人` : name;
}

function someOf(names: readonly string[]): string {
  return `${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`;
}

function collectorName(facts: CaseFacts): TextOrMissing {
  return orMissing(clauseText(facts.details?.collectorName ?? ''), 'paper.collectorName');
}
