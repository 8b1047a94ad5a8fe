import type { Breach } from '../collection/breach.ts';
import { excessOf, placesBeyond } from '../collection/breakingContacts.ts';
import type { CaseFacts } from './caseFacts.ts';
import { breachesFound } from './conduct.ts';
import { isCollection } from './factSituation.ts';
import { chineseDay } from './legalPoint.ts';

/** On which days somebody called at night or too often, as the 催收违规附表 counts it, and the same as a clause. */
export function collectionTiming(facts: CaseFacts): {
  quietDays: string[];
  crowdedDays: string[];
  /** Without full stop; '' where there were none. */
  told: string;
} {
  const collected = isCollection(facts);
  const quiet = collected ? breachesFound(facts, 'quiet_hours') : [];
  const crowded = collected ? breachesFound(facts, 'effective_calls') : [];
  const told = [
    quiet.length > 0 ? `${countedByDay(quiet)}的联系发生在22时至次日8时之间` : '',
    crowded.length > 0 ? `${countedByDay(crowded)}接通的来电超过每日3次` : '',
  ];
  return {
    quietDays: quiet.map(({ date }) => date),
    crowdedDays: crowded.map(({ date }) => date),
    told: told.filter((part) => part !== '').join('，'),
  };
}

function countedByDay(breaches: readonly Breach[]): string {
  return breaches.map((breach) => `${chineseDay(breach.date)}（${counted(breach)}）`).join('、');
}

/** 1次, or 5次，超出2次，即第4、5次: the first ones of a day are within its limit. */
function counted(breach: Breach): string {
  const excess = excessOf(breach);
  if (excess === null) return `${breach.count}次`;
  const places = placesBeyond(breach);
  return `${breach.count}次，超出${excess}次${places === '' ? '' : `，即${places}`}`;
}
