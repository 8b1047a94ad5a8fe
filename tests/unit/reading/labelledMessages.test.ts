import { describe, expect, it } from 'vitest';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import {
  FLAGS,
  HALVES,
  KINDS,
  type LabelledMessage,
  loadLabelled,
  SETS,
} from '../../bench/reading/loadLabelled.ts';

const LEAST_OF_A_KIND = 18;
const LEAST_OF_A_FLAG = 2;
const TRAPS = [
  'several brackets',
  'descriptive bracket',
  'signature at end',
  'former name',
  'agency and lender',
  'law firm',
  'court raw ip',
  'genuine warning',
  'warning not request',
  'genuine code',
  'carrier arrears',
  'points scam',
  'points genuine',
  'parcel scam',
  'etc scam',
  'million cover scam',
  'campus loan scam',
  'task scam',
  'fake refund',
  'police impersonation',
  'court impersonation',
  'credit repair scam',
  'unfreeze scam',
  'safe account',
  'screen share',
  'limit is no debt',
  'amount range',
  'capital amount',
  'chinese amount',
  'euphemism',
  'overdue unknown',
  'overdue months',
  'overdue in words',
  'conditional overdue',
  'hours',
  'minutes',
  'month end',
  'working days',
  'year change',
  'extension',
  'overseas',
  'order id',
  'link before stop',
  'glued link',
  'short link',
  'uppercase link',
  'email is no link',
  'third person',
  'denied threats',
  'obfuscated',
  'traditional',
  'ocr noise',
  'full width',
  'mail',
  'note',
];
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const WHOLE_ID = /(?<!\d)\d{17}[\dX](?!\d)/gi;
/** RFC 5737: addresses that are nobody's. */
const DOCUMENTATION_ADDRESS = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+/;

const sets = SETS.map((set) => [set, loadLabelled(set)] as const);
const halves = HALVES.map((half) => [half, loadLabelled(half)] as const);
const all = sets.flatMap(([, messages]) => messages);

describe.each(sets)('The labelled messages, %s', (_set, messages) => {
  it('are enough of each kind and each flag to mean something', () => {
    expect(messages.length).toBeGreaterThanOrEqual(180);
    const few = [
      ...KINDS.filter((kind) => count(messages, (one) => one.kind === kind) < LEAST_OF_A_KIND),
      ...FLAGS.filter((flag) => count(messages, (m) => m.flags.includes(flag)) < LEAST_OF_A_FLAG),
    ];
    expect(few).toEqual([]);
  });
});

describe.each(halves)('The half %s', (_half, messages) => {
  it.each(TRAPS)('set the trap: %s', (trap) => {
    const withTrap = messages.filter(({ note }) => note.split(', ').includes(trap));
    expect(withTrap.length).toBeGreaterThan(0);
  });
});

describe('The labelled messages', () => {
  it('have ids of their own, and no text twice or in two sets', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const plain = all.map(({ text }) => text.normalize('NFKC').replace(/[^\p{L}]/gu, ''));
    expect(new Set(plain).size).toBe(all.length);
  });

  it("carry no real person's mobile or identity number", () => {
    for (const { id, text } of all) {
      const digits = text.normalize('NFKC').replace(/(?<=\d)[ -](?=\d)/g, '');
      const mobiles = digits.match(MOBILE) ?? [];
      expect(
        mobiles.filter((mobile) => mobile.slice(3, 7) !== '0000'),
        id,
      ).toEqual([]);
      expect(digits.match(WHOLE_ID)?.filter(isIdNumber) ?? [], id).toEqual([]);
    }
  });

  it('lead to no live address', () => {
    const hosts = all.flatMap(({ id, urls }) => urls.map((url) => `${id} ${url}`));
    const official = ['ccb.com'];
    const live = hosts.filter((entry) => {
      const url = entry.replace(/^\S+ (?:https?:\/\/)?/i, '').toLowerCase();
      return (
        !url.includes('example') && !DOCUMENTATION_ADDRESS.test(url) && !official.includes(url)
      );
    });
    expect(live).toEqual([]);
  });

  it('name phone numbers in the form in which the program keeps them', () => {
    for (const { id, phones } of all) {
      for (const phone of phones) {
        const { normalised, kind } = normalisePhone(phone);
        expect([normalised, kind === 'unknown'], id).toEqual([phone, false]);
      }
    }
  });

  it('say nothing twice, and leave open nothing that they also ask for', () => {
    for (const message of all) {
      for (const field of LIST_FIELDS) {
        const wanted: readonly unknown[] = message[field];
        const either: readonly unknown[] = message.either?.[field] ?? [];
        const values = [...wanted, ...either];
        expect(new Set(values).size, `${message.id} ${field}`).toBe(values.length);
      }
    }
  });

  it('set no deadline before the day the message came', () => {
    for (const { id, deadlines, receivedAt } of all) {
      for (const deadline of deadlines) {
        expect(deadline.slice(0, 10) >= receivedAt.slice(0, 10), id).toBe(true);
      }
    }
  });
});

const LIST_FIELDS = ['flags', 'institutions', 'amountsFen', 'deadlines', 'phones', 'urls'] as const;

function count(
  messages: readonly LabelledMessage[],
  wanted: (message: LabelledMessage) => boolean,
): number {
  return messages.filter(wanted).length;
}

/** GB 11643: the eighteenth sign follows from the others; a case or order number seldom obeys. */
function isIdNumber(digits: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const born = /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d/.test(digits);
  return born && '10X98765432'[sum % 11] === digits.at(-1)?.toUpperCase();
}
