import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';

/**
 * The full name of the institution a paper is about; empty where nobody knows it. 身份不明 names nobody, and a brand
 * (花呗, 捷信) is no addressee: a letter to it reaches no one who has to answer.
 */
export function namedInstitution(facts: CaseFacts): string {
  const name = clauseText(facts.institution.fullName);
  return isUnknownName(name) || isBrand(name) ? '' : name;
}

/** 身份不明 and the like name nobody. */
export function isUnknownName(name: string): boolean {
  return /^(?:身份)?(?:不明|未知|待查|待核实)/.test(name);
}

function isBrand(name: string): boolean {
  return !/公司|银行|信用社|联社|合作社|局|中心|集团|协会|委员会|事务所|法院|检察院|基金|政府/.test(
    name,
  );
}
