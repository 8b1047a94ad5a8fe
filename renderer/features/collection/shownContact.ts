import type { LoggedContact } from '../../../domain/collection/breach.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
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

/** Every item that shows one of the contacts, by number: the bill and the recording of the same call. */
export function evidenceOf(contacts: readonly LoggedContact[]): ShownEvidence[] {
  const numbers = new Map<EvidenceId, number>();
  for (const { evidenceId, evidenceNumber, furtherEvidence = [] } of contacts) {
    for (const item of [{ evidenceId, evidenceNumber }, ...furtherEvidence]) {
      if (item.evidenceId !== null && item.evidenceNumber !== null)
        numbers.set(item.evidenceId, item.evidenceNumber);
    }
  }
  return [...numbers].map(([id, number]) => ({ id, number })).sort((a, b) => a.number - b.number);
}

interface ShownEvidence {
  id: EvidenceId;
  number: number;
}
