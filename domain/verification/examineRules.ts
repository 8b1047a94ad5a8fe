import { decideOutcomes, type RuleFinding } from './decideOutcomes.ts';
import { rulesBreach } from './rulesBreach.ts';
import { rulesBreachText } from './rulesBreachText.ts';
import { rulesGenuine } from './rulesGenuine.ts';
import { rulesLeak } from './rulesLeak.ts';
import { rulesMistaken } from './rulesMistaken.ts';
import { rulesOpen } from './rulesOpen.ts';
import { rulesScam } from './rulesScam.ts';
import { rulesScamText } from './rulesScamText.ts';
import { hasPaid, type Situation } from './situation.ts';
import type { RuleResult, VerdictRule } from './verdictRule.ts';
import type { OutcomeCode, VerdictCheck } from './verification.ts';

/** All rules, by outcome. */
export const verdictRules: readonly VerdictRule[] = [
  ...rulesScam,
  ...rulesScamText,
  ...rulesBreach,
  ...rulesBreachText,
  ...rulesMistaken,
  ...rulesLeak,
  ...rulesGenuine,
  ...rulesOpen,
];

export interface Examination {
  findings: readonly RuleFinding[];
  checks: readonly VerdictCheck[];
  outcomes: readonly OutcomeCode[];
  /** Suspected fraud and money gone. */
  stopPayment: boolean;
}

/** Puts every rule to the situation. */
export function examineRules(situation: Situation): Examination {
  const findings: RuleFinding[] = [];
  const checks: VerdictCheck[] = [];
  for (const rule of verdictRules) {
    const result = rule.examine(situation);
    if (typeof result === 'object' && result.state === 'found') {
      findings.push({ rule, finding: result });
    }
    checks.push(checkOf(rule, result));
  }
  const outcomes = decideOutcomes(situation, findings);
  return {
    findings,
    checks,
    outcomes,
    stopPayment: outcomes.includes('A') && hasPaid(situation),
  };
}

function checkOf({ id, label, source, isCounter }: VerdictRule, result: RuleResult): VerdictCheck {
  const check = { ruleId: id, label, source, ...(isCounter ? { isCounter } : {}) };
  if (typeof result === 'string') return { ...check, state: result };
  if (result.state === 'not_found') return { ...check, state: 'not_found', answer: result.answer };
  return { ...check, state: 'found', source: result.source ?? source };
}
