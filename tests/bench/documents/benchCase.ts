import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { jiexinFacts, sampleContact } from '../../unit/documents/sampleFacts.ts';

const FIRST_MESSAGE_MS = Date.UTC(2026, 9, 1, 1, 0, 0);
const INTERVAL_MS = 7 * 3_600_000;
const BASE = jiexinFacts();

/** An invented case whose report to 12321 has a table of so many rows; `serial` makes it one of its own. */
export function benchCase(rows: number, serial: number): CaseFacts {
  return {
    ...BASE,
    client: { ...BASE.client, name: `何${serial}`, address: `天津市友谊路${serial}号` },
    case: { ...BASE.case, caseNumber: `（2026）案字第${serial}号` },
    contacts: Array.from({ length: rows }, (_, index) =>
      sampleContact(1_000 + index, {
        channel: 'sms',
        occurredAtMs: FIRST_MESSAGE_MS + index * INTERVAL_MS,
        dateOnly: true,
        from: `1069012345${String(index).padStart(4, '0')}`,
        claimedIdentity: '捷信',
        content: `【捷信】第${serial}号客户，您的借款已逾期${30 + index}天。`,
      }),
    ),
  };
}
