import type { LoggedContact } from '../../../domain/collection/breach.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { collectionText } from '../../text/collectionText.ts';

/** 138 0000 1111, an account as it stands, or 未显示号码. */
export function shownNumber(number: string): string {
  if (number === '') return collectionText.withheld;
  const phone = normalisePhone(number);
  return phone.kind === 'unknown' ? number : formatPhone(phone);
}

/** 22:15, or '' when only the day is known. */
export function shownClock({ atMs, dateOnly }: LoggedContact): string {
  return dateOnly ? '' : formatShanghai(atMs, 'minute').slice(11);
}
