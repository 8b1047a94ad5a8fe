import type { OutcomeCode } from '../verification/verification.ts';
import { AUTHORIZATION_CLAIMS } from './authorizationClaims.ts';
import type { CaseFacts, ChosenClaim } from './caseFacts.ts';
import { COMPLAINT_CLAIMS } from './complaintClaims.ts';
import { LETTER_CLAIMS } from './letterClaims.ts';
import type { PaperOptions } from './paperOptions.ts';
import { POLICE_CLAIMS } from './policeClaims.ts';
import type { RecipientKind } from './recipients.ts';
import { REQUEST_CLAIMS } from './requestClaims.ts';
import type { TemplateKind } from './templateKind.ts';

/** Which paper to whom, with what was set for it. */
export type PaperTarget = {
  templateKind: TemplateKind;
  recipientKind: RecipientKind;
  options?: PaperOptions;
};

/** One request a paper can make, with the articles it rests on. */
export type ClaimOption = {
  id: string;
  /** Of which papers; absent: of complaints and reports. */
  templateKinds?: readonly TemplateKind[];
  recipientKinds: readonly RecipientKind[];
  /** Picked at first when the verdict holds any of these; an empty list: always picked. */
  outcomes: readonly OutcomeCode[];
  /** Picked at first by the facts, whatever the verdict. */
  pickedWhen?: (facts: CaseFacts) => boolean;
  /** The request as printed; the lawyer may edit it. */
  text: string;
  /** The same, fitted to the facts; in place of `text`. */
  textFor?: (facts: CaseFacts) => string;
  /** Ids in domain/law/lawArticles.ts. */
  basis: readonly string[];
  /** Offered at all only when this holds for the case and the paper. */
  offeredWhen?: (facts: CaseFacts, target: PaperTarget) => boolean;
  /** Why it is offered or what to check first; shown on screen, never printed. */
  hint?: string;
};

export type OfferedClaim = ClaimOption & { picked: boolean };

/** The requests that make sense in this paper of this case, with the default picks. */
export function claimOptionsFor(facts: CaseFacts, target: PaperTarget): OfferedClaim[] {
  const outcomes = facts.verdict.outcomes;
  return ALL_CLAIMS.filter((option) => option.recipientKinds.includes(target.recipientKind))
    .filter((option) => (option.templateKinds ?? REPORTS).includes(target.templateKind))
    .filter((option) => option.offeredWhen?.(facts, target) ?? true)
    .map((option) => ({
      ...option,
      text: option.textFor?.(facts) ?? option.text,
      picked:
        option.outcomes.length === 0 ||
        option.pickedWhen?.(facts) === true ||
        option.outcomes.some((outcome) =>
          outcomes.length === 0 ? outcome === 'F' : outcomes.includes(outcome),
        ),
    }));
}

/** What the paper prints: the lawyer's choice, or the default picks when nothing was chosen. */
export function claimsInForce(facts: CaseFacts, target: PaperTarget): ChosenClaim[] {
  const chosen = facts.claims[target.recipientKind];
  if (chosen && chosen.length > 0) return chosen;
  return claimOptionsFor(facts, target)
    .filter((option) => option.picked)
    .map(({ id, text }) => ({ id, text }));
}

/** The articles the given claims rest on, without repeats; edited claims keep their id. */
export function claimBasis(claims: readonly ChosenClaim[]): string[] {
  const ids = claims.flatMap(
    (claim) => ALL_CLAIMS.find((option) => option.id === claim.id)?.basis ?? [],
  );
  return [...new Set(ids)];
}

const REPORTS: readonly TemplateKind[] = ['complaint', 'police-report', 'spam-report'];
const ALL_CLAIMS: readonly ClaimOption[] = [
  ...COMPLAINT_CLAIMS,
  ...POLICE_CLAIMS,
  ...LETTER_CLAIMS,
  ...REQUEST_CLAIMS,
  ...AUTHORIZATION_CLAIMS,
];
