import { claimAgrees } from './rulesGenuine.ts';
import {
  debtAdmitted,
  isSettled,
  officiallyConfirmed,
  type Situation,
  stepResult,
} from './situation.ts';
import type { Finding, VerdictRule } from './verdictRule.ts';
import type { OutcomeCode } from './verification.ts';

export interface RuleFinding {
  rule: VerdictRule;
  finding: Finding;
}

/**
 * Which outcomes the findings name. A number match or mismatch is never asked: it neither brings nor removes one.
 * Findings that only support never add up to an outcome; they are shown, and the outcome stays 待核实.
 */
export function decideOutcomes(
  situation: Situation,
  findings: readonly RuleFinding[],
): OutcomeCode[] {
  const outcomes: OutcomeCode[] = [];
  if (namesScam(situation, findings)) outcomes.push('A');
  if (carried(findings, 'B')) outcomes.push('B');
  if (namesMistake(situation, findings)) outcomes.push('C');
  if (carried(findings, 'D')) outcomes.push('D');
  if (outcomes.length === 0 && isGenuine(situation, findings)) outcomes.push('E');
  if (outcomes.length === 0 || stillOpen(situation, findings, outcomes)) outcomes.push('F');
  return outcomes;
}

function carried(findings: readonly RuleFinding[], outcome: OutcomeCode): boolean {
  return findings.some(({ rule, finding }) => rule.outcome === outcome && finding.carries);
}

/** What the institution itself confirmed is suspected only on a decisive finding. */
function namesScam(situation: Situation, findings: readonly RuleFinding[]): boolean {
  const confirmed = officiallyConfirmed(situation);
  return findings.some(
    ({ rule, finding }) =>
      rule.outcome === 'A' && finding.carries && (finding.weight === 'decisive' || !confirmed),
  );
}

/** An own account that shows the debt takes away 误联, unless somebody else is named. */
function namesMistake(situation: Situation, findings: readonly RuleFinding[]): boolean {
  const ownAccount =
    stepResult(situation, 'account_query') === 'favourable' ||
    stepResult(situation, 'transaction_history') === 'favourable';
  return findings.some(
    ({ rule, finding }) =>
      rule.outcome === 'C' && finding.carries && (!ownAccount || rule.id === 'C-other-debtor'),
  );
}

/** All of reference §7 row E: debt, agreeing claim, confirmed identity, nothing secret asked, no overdue denied. */
function isGenuine(situation: Situation, findings: readonly RuleFinding[]): boolean {
  const identity =
    officiallyConfirmed(situation) || stepResult(situation, 'collector_authority') === 'favourable';
  const spokenAgainst = findings.some(
    ({ rule, finding }) => rule.outcome === 'E' && finding.weight === 'against',
  );
  return (
    debtAdmitted(situation) &&
    situation.answers.overdue !== 'no' &&
    claimAgrees(situation) &&
    identity &&
    stepResult(situation, 'asks_secrets') === 'favourable' &&
    !spokenAgainst
  );
}

/** 误联 and 冒名 rest on the client's word until one of the official records has been looked at. */
function stillOpen(
  situation: Situation,
  findings: readonly RuleFinding[],
  outcomes: readonly OutcomeCode[],
): boolean {
  if (outcomes.includes('A') || situation.answers.borrowed === 'yes') return false;
  const settledElsewhere = findings.some(
    ({ rule, finding }) =>
      (rule.outcome === 'C' || rule.outcome === 'D') && finding.weight === 'decisive',
  );
  if (settledElsewhere) return false;
  if (!outcomes.includes('C') && !outcomes.includes('D')) return false;
  return !isSettled(situation, 'account_query') && !isSettled(situation, 'credit_report');
}
