import type { Verdict, VerdictCheck } from './verification.ts';

/** How a check ended. `contrary`: what was found denies the label; `open`: what it means is not known yet. */
export const checkResults = ['found', 'contrary', 'open', 'not_found', 'not_asked'] as const;
export type CheckResult = (typeof checkResults)[number];

/** A check of which something was found says by its reason what that means: 发现 alone would claim what it denies. */
export function checkResult(
  { state, ruleId, isCounter }: VerdictCheck,
  { reasons }: Pick<Verdict, 'reasons'>,
): CheckResult {
  if (state !== 'found') return state;
  const weight = reasons.find((reason) => reason.ruleId === ruleId)?.weight;
  if (weight === 'against') return isCounter ? 'found' : 'contrary';
  return weight === 'unknown' ? 'open' : 'found';
}
