import type { Breach, CollectionRuleId } from '../collection/breach.ts';
import { shanghaiDate } from '../time/shanghaiTime.ts';
import { breachAnnexFactsOf } from './breachAnnexFacts.ts';
import type { CaseFacts } from './caseFacts.ts';

/** The days ('YYYY-MM-DD', Beijing) on which somebody contacted the client, without repeats. */
export function conductDates(facts: CaseFacts): string[] {
  const days = facts.contacts
    .filter((contact) => contact.direction === 'incoming' && contact.occurredAtMs !== null)
    .map((contact) => shanghaiDate(contact.occurredAtMs ?? 0));
  return [...new Set([...days, ...facts.conductDates])].sort();
}

/** What the collection rules find in the log, as 违规分析 and the 催收违规附表 count it; open ones are left out. */
export function breachesFound(facts: CaseFacts, ruleId?: CollectionRuleId): Breach[] {
  const { breaches } = facts.collection ?? breachAnnexFactsOf(facts, []);
  return breaches.filter(
    (breach) => breach.certainty === 'found' && (ruleId === undefined || breach.ruleId === ruleId),
  );
}
