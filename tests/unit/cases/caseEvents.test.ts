import { describe, expect, it } from 'vitest';
import { countContacts } from '../../../domain/cases/countContacts.ts';
import { findTwinCalls } from '../../../domain/cases/findTwinCalls.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const call = (number: number, more: object = {}) => ({
  ...emptyContact(id(number), 'call'),
  from: '17000000021',
  occurredAtMs: Date.UTC(2026, 9, 2, 3, 7),
  durationSeconds: 35,
  ...more,
});

describe('the contacts of a case at a glance', () => {
  it('never count what the client did among what came to her', () => {
    const contacts = [
      call(1),
      call(2, { durationSeconds: 0 }),
      call(3, { direction: 'outgoing' }),
      emptyContact(id(4), 'sms'),
      { ...emptyContact(id(5), 'wechat'), direction: 'outgoing' as const },
      emptyContact(id(6), 'visit'),
    ];
    expect(countContacts(contacts)).toEqual({
      calls: 2,
      missed: 1,
      messages: 1,
      others: 1,
      own: 2,
    });
  });

  it('show calls that two files tell in opposite directions as perhaps one', () => {
    const twin = call(2, { direction: 'outgoing', from: '+86 170 0000 0021' });
    expect([...findTwinCalls([call(1), twin])].sort()).toEqual([id(1), id(2)]);
    expect(findTwinCalls([call(1), call(2)]).size).toBe(0);
    expect(findTwinCalls([call(1), { ...twin, durationSeconds: 36 }]).size).toBe(0);
  });
});
