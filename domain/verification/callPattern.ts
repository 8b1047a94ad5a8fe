import type { ContactRecord } from '../intake/intakeForm.ts';
import { SHANGHAI_OFFSET_MS, shanghaiDate } from '../time/shanghaiTime.ts';
import type { Situation } from './situation.ts';

/** GB/T 45251-2025 in force. */
export const STANDARD_FROM_MS = Date.UTC(2025, 1, 27, 16);
/** 银行业协会指引 published. */
export const GUIDANCE_FROM_MS = Date.UTC(2026, 0, 29, 16);
/** 治安管理处罚法 renumbered: harassment stands in 50(1)(5) from then on, in 42(1)(5) before. */
export const NEW_POLICE_LAW_FROM_MS = Date.UTC(2025, 11, 31, 16);

/** True between 22:00 and 8:00 Beijing time. */
export function isQuietHour(atMs: number): boolean {
  const hour = new Date(atMs + SHANGHAI_OFFSET_MS).getUTCHours();
  return hour >= 22 || hour < 8;
}

/** The article on repeated harassment that was in force at the time of the conduct. */
export function harassmentArticle(contacts: readonly ContactRecord[]): string {
  const times = contacts.flatMap(({ occurredAtMs }) =>
    occurredAtMs === null ? [] : [occurredAtMs],
  );
  const hasOld = times.some((atMs) => atMs < NEW_POLICE_LAW_FROM_MS);
  const hasNew = times.length === 0 || times.some((atMs) => atMs >= NEW_POLICE_LAW_FROM_MS);
  const articles = [
    ...(hasOld ? ['第四十二条第一款第五项（2025-12-31以前的行为）'] : []),
    ...(hasNew ? ['第五十条第一款第五项（2026-01-01以后的行为）'] : []),
  ];
  return `治安管理处罚法${articles.join('、')}`;
}

/** The collection rules that were in force for at least one of the contacts; undated contacts count as recent. */
export function rulesInForce(
  contacts: readonly ContactRecord[],
  rules: { standard?: string; guidance?: string; always: string },
): string {
  const inForce = (from: number) =>
    contacts.length === 0 ||
    contacts.some(({ occurredAtMs }) => occurredAtMs === null || occurredAtMs >= from);
  return [
    ...(rules.standard !== undefined && inForce(STANDARD_FROM_MS) ? [rules.standard] : []),
    ...(rules.guidance !== undefined && inForce(GUIDANCE_FROM_MS) ? [rules.guidance] : []),
    rules.always,
  ].join('；');
}

export interface QuietContacts {
  /** Calls, SMS and chat since the standard is in force, visits since the guidance is published. */
  contacts: readonly ContactRecord[];
  coveredByGuidance: boolean;
}

/** Incoming contacts between 22:00 and 8:00 that a rule in force at the time forbids. */
export function quietContacts(situation: Situation): QuietContacts {
  const contacts = situation.incoming.filter(({ channel, occurredAtMs, dateOnly }) => {
    if (occurredAtMs === null || dateOnly || !isQuietHour(occurredAtMs)) return false;
    if (channel === 'visit') return occurredAtMs >= GUIDANCE_FROM_MS;
    return (
      (channel === 'call' || channel === 'sms' || channel === 'wechat') &&
      occurredAtMs >= STANDARD_FROM_MS
    );
  });
  return {
    contacts,
    coveredByGuidance: contacts.some(
      ({ channel, occurredAtMs }) =>
        channel !== 'sms' && channel !== 'wechat' && (occurredAtMs ?? 0) >= GUIDANCE_FROM_MS,
    ),
  };
}

export interface BusyDay {
  date: string;
  count: number;
}

/**
 * Days with more calls from one claimed identity than a rule allows. `effective`: answered calls (duration above 0),
 * more than 3, GB/T 45251-2025. `unanswered`: calls of 0 seconds, more than 6, 银行业协会指引. Calls whose duration
 * nobody wrote down count for neither.
 */
export function busyDays(situation: Situation, kind: 'effective' | 'unanswered'): BusyDay[] {
  const from = kind === 'effective' ? STANDARD_FROM_MS : GUIDANCE_FROM_MS;
  const limit = kind === 'effective' ? 3 : 6;
  const counts = new Map<string, BusyDay>();
  for (const call of situation.incoming) {
    const { channel, occurredAtMs, durationSeconds } = call;
    if (channel !== 'call' || occurredAtMs === null || durationSeconds === null) continue;
    if (occurredAtMs < from || durationSeconds > 0 !== (kind === 'effective')) continue;
    const date = shanghaiDate(occurredAtMs);
    const key = `${date} ${callerKey(situation, call)}`;
    const day = counts.get(key);
    if (day) day.count += 1;
    else counts.set(key, { date, count: 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count > limit)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The rules count per creditor, so calls of different claimed identities are never added up. */
function callerKey(situation: Situation, call: ContactRecord): string {
  const claimed = situation.claimed.find(
    ({ contact }) => contact.claimedIdentity === call.claimedIdentity,
  );
  return claimed?.organisation.id ?? call.claimedIdentity.trim();
}
