import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CollectionFacts,
  type LoggedContact,
  noCollectionFacts,
} from '../../../domain/collection/breach.ts';
import { findBreaches } from '../../../domain/collection/findBreaches.ts';
import { parseShanghai } from '../../../domain/time/shanghaiTime.ts';

const nonDebtor: CollectionFacts = { ...noCollectionFacts, isDebtor: false };

describe('quiet hours', () => {
  it('begin at 22:00:00 and end before 8:00:00, by the moment a call begins', () => {
    const log = [
      call('2026-03-05 21:59:59', 7_200),
      call('2026-03-05 22:00:00', 0),
      call('2026-03-06 07:59:59', 10),
      call('2026-03-06 08:00:00', 10),
    ];
    const found = of('quiet_hours', log);
    expect(found.map(({ date, count }) => [date, count])).toEqual([
      ['2026-03-05', 1],
      ['2026-03-06', 1],
    ]);
    expect(found[0]?.sentence).toContain('22:00');
  });

  it('cannot be broken by a contact of which only the day is known', () => {
    expect(of('quiet_hours', [{ ...call('2026-03-05', 10), dateOnly: true }])).toEqual([]);
  });

  it('are judged by the rules of the day: nothing before the standard, visits only since the guidance', () => {
    expect(of('quiet_hours', [call('2025-02-27 23:00:00', 5)])).toEqual([]);
    expect(of('quiet_hours', [call('2025-02-28 23:00:00', 5)])[0]?.bases).toHaveLength(1);
    expect(of('quiet_hours', [call('2026-01-30 23:00:00', 5)])[0]?.bases).toHaveLength(2);
    const visit = (at: string): LoggedContact => ({ ...call(at, 0), channel: 'visit' });
    expect(of('quiet_hours', [visit('2026-01-29 23:00:00')])).toEqual([]);
    expect(of('quiet_hours', [visit('2026-01-30 23:00:00')])).toHaveLength(1);
  });

  it('leave out the hours that the client agreed to', () => {
    const log = [call('2026-03-05 22:30:00', 5), call('2026-03-05 23:00:00', 5)];
    const facts = { ...noCollectionFacts, agreedHours: { from: 20, to: 23 } };
    const found = findBreaches(log, facts);
    expect(found.map(({ count }) => count)).toEqual([1]);
    const night = { ...noCollectionFacts, agreedHours: { from: 22, to: 8 } };
    expect(findBreaches(log, night)).toEqual([]);
  });
});

describe('calls a day', () => {
  it('break the standard from the fourth answered one, missed ones not counted', () => {
    const three = [9, 10, 11].map((hour) => call(`2026-03-05 ${hour}:00:00`, 30));
    const missed = call('2026-03-05 12:00:00', 0);
    expect(of('effective_calls', [...three, missed])).toEqual([]);
    const found = of('effective_calls', [...three, missed, call('2026-03-05 13:00:00', 1)]);
    expect(found).toMatchObject([{ count: 4, limit: 3, certainty: 'found', date: '2026-03-05' }]);
  });

  it('break the guidance from the seventh unanswered one, and only since it was published', () => {
    const missed = (day: string, count: number) =>
      Array.from({ length: count }, (_, hour) => call(`${day} ${hour + 9}:00:00`, 0));
    expect(of('unanswered_attempts', missed('2026-03-05', 6))).toEqual([]);
    expect(of('unanswered_attempts', missed('2026-03-05', 7))).toMatchObject([{ count: 7 }]);
    expect(of('unanswered_attempts', missed('2026-01-29', 7))).toEqual([]);
  });

  it('are days in Beijing: four calls round midnight are no four calls of a day', () => {
    const log = ['2026-03-05 23:58:00', '2026-03-05 23:59:59', '2026-03-06 00:00:00'].map((at) =>
      call(at, 20),
    );
    expect(of('effective_calls', [...log, call('2026-03-06 00:05:00', 20)])).toEqual([]);
  });

  it('of unknown length are neither answered nor missed, and make a breach possible only', () => {
    const log = [9, 10, 11].map((hour) => call(`2026-03-05 ${hour}:00:00`, 30));
    const found = of('effective_calls', [...log, call('2026-03-05 12:00:00', null)]);
    expect(found).toMatchObject([{ certainty: 'possible', count: 4 }]);
    expect(found[0]?.sentence).toContain('1次以上接通');
  });

  it('of two creditors are never added up, those of one creditor and its agencies are', () => {
    const log = [9, 10, 11, 12].map((hour) =>
      call(`2026-03-05 ${hour}:00:00`, 30, hour % 2 ? '13800001111' : '13800002222'),
    );
    const named = log.map((each) => ({ ...each, creditor: each.number }));
    expect(of('effective_calls', named)).toEqual([]);
    expect(of('effective_calls', log)).toMatchObject([{ count: 4 }]);
  });
});

describe('calls from numbers of unknown creditor', () => {
  const from = (number: string, hours: number[]) =>
    hours.map((hour) => ({
      ...call(`2026-03-05 ${hour}:00:00`, 30, number),
      creditor: '某消费金融公司',
      creditorAssumed: true,
    }));

  it('exceed a day only possibly, as long as no number does so by itself', () => {
    const log = [...from('13800001111', [9, 10]), ...from('13800002222', [11, 12])];
    const found = of('effective_calls', log);
    expect(found).toMatchObject([{ certainty: 'possible', count: 4 }]);
    expect(found[0]?.sentence).toContain('接通4次，其中4次的号码尚未查明属于哪一催收方');
    const settled = log.map((each) => ({ ...each, creditorAssumed: false }));
    expect(of('effective_calls', settled)).toMatchObject([{ certainty: 'found', count: 4 }]);
  });

  it('are a finding of the number that exceeds by itself, without those of the others', () => {
    const log = [...from('13800001111', [9, 10, 11, 12]), ...from('13800002222', [13, 14])];
    const found = of('effective_calls', log);
    expect(found).toMatchObject([{ certainty: 'found', count: 4 }]);
    expect(new Set(found[0]?.contacts.map(({ number }) => number))).toEqual(
      new Set(['13800001111']),
    );
  });

  it('that are withheld may each be of somebody else', () => {
    expect(of('effective_calls', from('', [9, 10, 11, 12]))).toMatchObject([
      { certainty: 'possible', count: 4 },
    ]);
  });
});

describe('a refusal', () => {
  const refusal = { atMs: at('2026-03-05 10:00:00'), dateOnly: false, to: '甲公司' };
  const laterCall = (creditor: string, creditorAssumed = false) => [
    { ...call('2026-03-06 11:00:00', 9), creditor, creditorAssumed },
  ];

  it('binds whom she told; of anybody else, or who may be anybody, a contact is a question', () => {
    const facts = { ...noCollectionFacts, refusal };
    const certainty = (log: LoggedContact[]) => of('after_refusal', log, facts)[0]?.certainty;
    expect(certainty(laterCall('甲公司'))).toBe('found');
    expect(certainty(laterCall('乙公司'))).toBe('possible');
    expect(certainty(laterCall('甲公司', true))).toBe('possible');
    expect(of('after_refusal', laterCall('乙公司'), facts)[0]?.sentence).toContain('“甲公司”');
  });

  it('told to all binds all, told to nobody known leaves every contact open', () => {
    const to = (whom: string | null) => ({
      ...noCollectionFacts,
      refusal: { ...refusal, to: whom },
    });
    expect(of('after_refusal', laterCall('乙公司'), to(null))[0]?.certainty).toBe('found');
    expect(of('after_refusal', laterCall(''), to(''))[0]?.certainty).toBe('possible');
  });
});

describe('who says herself that she is not the debtor', () => {
  const claimed: CollectionFacts = { ...nonDebtor, isClaimed: true };

  it('makes contacts possible ones to a third party, unless a message speaks of others', () => {
    const log = [
      call('2026-03-05 09:00:00', 30),
      { ...call('2026-03-05 10:00:00', 30), flags: ['third_party_disclosure' as const] },
    ];
    const found = of('third_party', log, claimed);
    expect(found.map(({ certainty, count }) => [certainty, count])).toEqual([
      ['found', 1],
      ['possible', 1],
    ]);
    expect(found[1]?.sentence).toContain('经核实属实的');
  });

  it('has the law on harassment alone behind her refusal, not yet what protects third parties', () => {
    const refusal = { atMs: at('2026-03-05 10:00:00'), dateOnly: false };
    const log = [call('2026-03-06 10:01:00', 9)];
    const [breach] = of('after_refusal', log, { ...claimed, refusal });
    expect(breach?.bases.map(({ source }) => source).join()).not.toContain('GB/T');
    expect(breach?.sentence).toContain('自述不是债务人');
  });
});

describe('who is not the debtor', () => {
  it('should not be contacted at all, and has no three calls a day to bear', () => {
    const log = [9, 10, 11, 12].map((hour) => call(`2026-03-05 ${hour}:00:00`, 30));
    expect(findBreaches(log, nonDebtor)).toMatchObject([{ ruleId: 'third_party', count: 4 }]);
  });

  it('has the standard behind her once she refused; a debtor has the law on harassment alone', () => {
    const refusal = { atMs: at('2026-03-05 10:00:00'), dateOnly: false };
    const log = [call('2026-03-05 09:59:00', 9), call('2026-03-05 10:01:00', 9)];
    const [hers] = of('after_refusal', log, { ...nonDebtor, refusal });
    expect(hers?.contacts.map(({ atMs }) => atMs)).toEqual([at('2026-03-05 10:01:00')]);
    expect(hers?.bases.some(({ source }) => source.includes('GB/T'))).toBe(true);
    const [debtors] = of('after_refusal', log, { ...noCollectionFacts, refusal });
    expect(debtors?.bases.map(({ source }) => source).join()).not.toContain('GB/T');
    expect(debtors?.bases.map(({ source }) => source).join()).toContain('第五十条');
    expect(debtors?.sentence).toContain('本身不使催收违规');
  });

  it('may have been called before she refused on the same day, where the minute is unknown', () => {
    const refusal = { atMs: at('2026-03-05'), dateOnly: true };
    const log = [call('2026-03-05 11:00:00', 9), call('2026-03-06 11:00:00', 9)];
    expect(
      of('after_refusal', log, { ...nonDebtor, refusal }).map(({ certainty }) => certainty),
    ).toEqual(['possible', 'found']);
  });
});

describe('words and identity', () => {
  it('make threats a finding, claims to be an office and hidden numbers a question', () => {
    const base = { ...call('2026-03-05 10:00:00', 9), source: 'a.csv' };
    const found = findBreaches(
      [
        { ...base, id: '1', flags: ['threat_contacts'] },
        { ...base, id: '2', number: '1', claimedIdentity: '某区公安分局' },
        { ...base, id: '3', number: '' },
      ],
      noCollectionFacts,
    );
    expect(found.map(({ ruleId, certainty }) => [ruleId, certainty])).toEqual([
      ['unidentified_caller', 'possible'],
      ['impersonation', 'possible'],
      ['threats', 'found'],
    ]);
  });

  it('rest on no finding where the only text in force is unverified', () => {
    const talk: LoggedContact = { ...call('2025-06-05 10:00:00', 9), flags: ['refuses_identity'] };
    expect(of('unidentified_caller', [talk])).toMatchObject([
      { certainty: 'possible', bases: [{ status: 'unverified' }] },
    ]);
  });
});

describe('copies of a call', () => {
  it('in two files count once, with the length that only one of them tells', () => {
    const bill = [9, 10, 11, 12].map((hour) => ({
      ...call(`2026-03-05 ${hour}:00:20`, null),
      source: 'phone.xml',
      evidenceNumber: 1,
    }));
    const phone = [9, 10, 11, 12].map((hour) => ({
      ...call(`2026-03-05 ${hour}:00:00`, 30),
      source: 'bill.csv',
      evidenceNumber: 2,
    }));
    expect(of('effective_calls', [...phone, ...bill])).toMatchObject([
      {
        certainty: 'found',
        count: 4,
        contacts: [{ evidenceNumber: 1, durationSeconds: 30 }, {}, {}, {}],
      },
    ]);
  });

  it('in one file that tells no seconds both happened', () => {
    const twice = [call('2026-03-05 22:10:00', 0), call('2026-03-05 22:10:00', 0)].map(
      (each, id) => ({
        ...each,
        id: String(id),
        source: 'bill.csv',
      }),
    );
    expect(of('quiet_hours', twice)).toMatchObject([{ count: 2 }]);
  });
});

describe('any log', () => {
  it('gives the same breaches in whatever order its rows come', () => {
    fc.assert(
      fc.property(logs, fc.boolean(), fc.integer(), (log, isDebtor, seed) => {
        const facts = { ...noCollectionFacts, isDebtor };
        expect(findBreaches(shuffled(log, seed), facts)).toEqual(findBreaches(log, facts));
      }),
      { numRuns: 200 },
    );
  });

  it('has no more breaches for a call that the client made', () => {
    fc.assert(
      fc.property(logs, contacts, (log, own) => {
        const outgoing: LoggedContact = { ...own, id: 'own', direction: 'outgoing' };
        expect(findBreaches([...log, outgoing], noCollectionFacts)).toEqual(
          findBreaches(log, noCollectionFacts),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('has the same breaches when it comes in two files, also where both hold some of the rows', () => {
    fc.assert(
      fc.property(
        spacedLogs,
        fc.array(fc.constantFrom('first', 'second', 'both')),
        (log, places) => {
          const split = log.flatMap((contact, index) => {
            const place = places[index] ?? 'first';
            const files = place === 'both' ? ['first', 'second'] : [place];
            return files.map((source) => ({ ...contact, source, id: `${source} ${contact.id}` }));
          });
          expect(shape(split)).toEqual(shape(log));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may have 100,000 rows (a quadratic reading would run into the time limit of this test)', () => {
    const log = Array.from(
      { length: 100_000 },
      (_, index): LoggedContact => ({
        ...call('2026-02-01 00:00:00', index % 3 === 0 ? 0 : 40, `1380000${1000 + (index % 40)}`),
        id: String(index),
        atMs: at('2026-02-01 00:00:00') + index * 61_000,
        source: `${index % 2}.csv`,
      }),
    );
    expect(findBreaches(log, noCollectionFacts).length).toBeGreaterThan(100);
  });
});

const contacts: fc.Arbitrary<LoggedContact> = fc
  .record({
    minute: fc.integer({ min: 0, max: 60 * 24 * 4 }),
    second: fc.integer({ min: 0, max: 59 }),
    durationSeconds: fc.constantFrom(null, 0, 1, 60),
    number: fc.constantFrom('', '13800001111', '13800002222', '95188'),
    channel: fc.constantFrom('call' as const, 'sms' as const, 'visit' as const),
    direction: fc.constantFrom('incoming' as const, 'outgoing' as const),
  })
  .map(({ minute, second, ...rest }) => ({
    ...call('2026-03-05 00:00:00', 0),
    ...rest,
    atMs: at('2026-03-05 00:00:00') + minute * 60_000 + second * 1_000,
  }));
const logs = fc.array(contacts, { maxLength: 60 }).map(numbered);
/** Far enough apart that nothing in it could be taken for a copy of something else. */
const spacedLogs = logs.map((log) =>
  log.map((contact, index) => ({
    ...contact,
    source: 'first',
    atMs: at('2026-03-05 12:00:07') + index * 13 * 60_000,
  })),
);

function numbered(log: LoggedContact[]): LoggedContact[] {
  return log.map((contact, index) => ({ ...contact, id: String(index).padStart(3, '0') }));
}

function shape(log: readonly LoggedContact[]) {
  return findBreaches(log, noCollectionFacts).map(({ ruleId, date, count, certainty }) => ({
    ruleId,
    date,
    count,
    certainty,
  }));
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  return values
    .map((value, index) => ({ value, place: Math.imul(index + 1, seed | 1) >>> 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

function of(ruleId: string, log: readonly LoggedContact[], facts = noCollectionFacts) {
  return findBreaches(log, facts).filter((breach) => breach.ruleId === ruleId);
}

function at(text: string): number {
  return parseShanghai(text) as number;
}

function call(time: string, durationSeconds: number | null, number = '13800001111'): LoggedContact {
  return {
    id: `${time} ${number}`,
    atMs: at(time),
    dateOnly: false,
    channel: 'call',
    direction: 'incoming',
    number,
    durationSeconds,
    text: '',
    claimedIdentity: '',
    creditor: '',
    source: '',
    evidenceId: null,
    evidenceNumber: null,
    rowRef: '',
    flags: [],
  };
}
