import { shanghaiHour } from '../time/shanghaiTime.ts';
import type { CollectionFacts } from './breach.ts';

const QUIET_FROM_HOUR = 22;
const QUIET_TO_HOUR = 8;

/** True between 22:00:00 and 7:59:59 Beijing time. */
export function isQuietHour(
  atMs: number,
  fromHour = QUIET_FROM_HOUR,
  toHour = QUIET_TO_HOUR,
): boolean {
  return isWithin(shanghaiHour(atMs), fromHour, toHour);
}

/** True for the hours 22 … 23 and 0 … 7. */
export function isQuietHourOfDay(hour: number): boolean {
  return isWithin(hour, QUIET_FROM_HOUR, QUIET_TO_HOUR);
}

/** True in the hours in which the client agreed to be contacted. */
export function isAgreedHour(atMs: number, agreed: CollectionFacts['agreedHours']): boolean {
  return agreed !== null && isWithin(shanghaiHour(atMs), agreed.from, agreed.to);
}

/** `to` before `from` passes midnight; both the same is the whole day. */
function isWithin(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
