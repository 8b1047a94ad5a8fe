import { SPECIAL_POWERS } from './authorizationOptions.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import type { DocumentValue } from './documentValue.ts';
import type { DocumentChoice } from './documentValues.ts';
import { orMissing } from './fieldLabel.ts';
import { namedInstitution } from './namedInstitution.ts';
import { optionsInForce } from './paperOptions.ts';

/** What an authorization says beyond the matters: how far it goes, and how long. */
export function authorizationValues(
  facts: CaseFacts,
  { templateKind, options }: DocumentChoice,
): { [name: string]: DocumentValue } {
  const set = optionsInForce(templateKind, options);
  const powers = SPECIAL_POWERS.filter(([id]) => set[id] === true).map(([, text]) => text);
  return {
    特别授权: powers,
    期限至: clauseText(String(set.until ?? '')) || null,
    对方: orMissing(
      namedInstitution(facts) || clauseText(facts.institution.fullName),
      'case.opponentName',
    ),
  };
}
