import { describe, expect, it } from 'vitest';
import type { CollectionFacts } from '../../../domain/collection/breach.ts';
import { toLoggedContact } from '../../../domain/collection/toLoggedContact.ts';
import type { ContactRecord, IntakeAnswers } from '../../../domain/intake/intakeForm.ts';
import { parseShanghai } from '../../../domain/time/shanghaiTime.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import type { Verdict } from '../../../domain/verification/verification.ts';
import { collectionCall, contact, inputOf, verdictOf } from './support/verdictCase.ts';

const calls = ['2026-06-01 10:00', '2026-06-03 10:00', '2026-06-05 10:00'].map((at) =>
  collectionCall({ at }),
);
const owes: Partial<IntakeAnswers> = { borrowed: 'yes', overdue: 'yes', refusedContact: 'yes' };

describe('contact after the client refused', () => {
  it('names illegal collection only for contacts after the recorded day', () => {
    const before = verdictWith(calls, owes, { refusal: on('2026-06-06') });
    expect(refusalCheck(before)).toBe('not_found');
    expect(before.outcomes).not.toContain('B');
    const after = verdictWith(calls, owes, { refusal: on('2026-06-02') });
    expect(after.outcomes).toContain('B');
    expect(refusalReason(after)?.sentence).toContain('2026年6月2日');
    expect(refusalReason(after)?.sentence).toContain('此后仍联系2次');
    expect(refusalReason(after)?.sentence).toContain('债务人的拒绝本身不使催收违规');
    expect(refusalReason(after)?.source).toContain('第五十条第一款第五项');
  });

  it('leaves open what came on the day itself, or from somebody she may not have told', () => {
    const sameDay = verdictWith(calls.slice(0, 1), owes, { refusal: on('2026-06-01') });
    expect(refusalReason(sameDay)?.weight).toBe('unknown');
    expect(sameDay.outcomes).not.toContain('B');
    const somebodyElse = { ...on('2026-06-02'), to: '另一家公司' };
    const others = verdictWith(calls, owes, { refusal: somebodyElse });
    expect(refusalReason(others)?.sentence).toContain('来自哪一方待核实');
    expect(others.outcomes).not.toContain('B');
  });

  it('is only a hint while no day is recorded, and the day is asked for', () => {
    const verdict = verdictOf({ contacts: calls, answers: owes });
    expect(refusalReason(verdict)?.weight).toBe('unknown');
    expect(verdict.outcomes).not.toContain('B');
    expect(verdict.unknowns.join()).toContain('什么时候、向谁要求不要再联系没有登记');
  });

  it('offers the contact whose note tells of the refusal, and counts nothing by it', () => {
    const asked = collectionCall({
      at: '2026-06-02 16:05',
      content: '再次催促，当事人说正在筹款，要求不要一直打。',
    });
    const verdict = verdictOf({ contacts: [...calls, asked], answers: owes });
    const reason = refusalReason(verdict);
    expect(reason?.weight).toBe('unknown');
    expect(reason?.sentence).toContain('2026年6月2日16:05的电话中记有“要求不要一直打”');
    expect(reason?.sentence).toContain('待承办律师确认');
    expect(reason?.sentence).toContain('其后登记的2次联系');
    expect(verdict.outcomes).not.toContain('B');
    expect(verdict.unknowns.join()).toContain('请确认是否以此为准');
  });

  it('cites for somebody else the standard that ends every contact', () => {
    const answers: Partial<IntakeAnswers> = { borrowed: 'no', namesOtherDebtor: 'yes' };
    const verdict = verdictWith(calls, answers, { refusal: on('2026-06-02') });
    expect(verdict.outcomes).toEqual(expect.arrayContaining(['B', 'C']));
    expect(refusalReason(verdict)?.source).toContain('GB/T 45251-2025');
    expect(refusalReason(verdict)?.sentence).not.toContain('债务人的拒绝');
  });
});

describe('the rules of the log', () => {
  it('respect the hours that she agreed to', () => {
    const late = [collectionCall({ at: '2026-06-01 22:30' })];
    const agreed = { agreedHours: { from: 22, to: 23 } };
    expect(verdictWith(late, owes, agreed).outcomes).not.toContain('B');
    const later = [collectionCall({ at: '2026-06-01 23:30' })];
    const broken = verdictWith(later, owes, agreed);
    expect(broken.outcomes).toContain('B');
    expect(broken.reasons.map(({ sentence }) => sentence).join()).toContain(
      '不在当事人同意联系的时段内',
    );
  });

  it('never add up calls of several numbers that nobody claimed', () => {
    const day = ['09', '10', '11', '12'];
    const callsFrom = (number: (index: number) => string) =>
      day.map((hour, index) =>
        contact('call', { at: `2026-06-01 ${hour}:00`, from: number(index), durationSeconds: 60 }),
      );
    const one = verdictOf({ contacts: callsFrom(() => '02160001234'), answers: owes });
    expect(one.outcomes).toContain('B');
    const four = verdictOf({ contacts: callsFrom((index) => `0216000123${index}`), answers: owes });
    expect(four.outcomes).not.toContain('B');
  });
});

function on(day: string): NonNullable<CollectionFacts['refusal']> {
  return { atMs: parseShanghai(day) ?? 0, dateOnly: true, to: null };
}

/** With the log that a case would give: 招联消费金融 is the creditor of every call. */
function verdictWith(
  contacts: ContactRecord[],
  answers: Partial<IntakeAnswers>,
  facts: Partial<CollectionFacts>,
): Verdict {
  const log = contacts.flatMap((each) => {
    const logged = toLoggedContact(each);
    return logged ? [{ ...logged, creditor: each.claimedIdentity }] : [];
  });
  const collection = { log, agreedHours: null, refusal: null, ...facts };
  return computeVerdict({ ...inputOf({ contacts, answers }), collection });
}

function refusalReason({ reasons }: Verdict) {
  return reasons.find(({ ruleId }) => ruleId === 'B-after-refusal');
}

function refusalCheck({ checks }: Verdict) {
  return checks.find(({ ruleId }) => ruleId === 'B-after-refusal')?.state;
}
