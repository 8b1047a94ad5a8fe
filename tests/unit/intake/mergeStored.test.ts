import { describe, expect, it } from 'vitest';
import { emptyContact, emptyIntakeForm } from '../../../domain/intake/intakeForm.ts';
import { mergeStored } from '../../../renderer/features/intake/mergeStored.ts';

const id = (number: number) => `01900000-0000-7000-8000-00000000000${number}`;
const call = { ...emptyContact(id(1), 'call'), content: '对方来电' };
const sms = { ...emptyContact(id(2), 'sms'), content: '截图里的短信' };
const base = { ...emptyIntakeForm, contacts: [call] };

describe('an intake that was changed beside the screen', () => {
  it('is taken as it is stored while nothing was typed', () => {
    const stored = { ...base, contacts: [call, sms] };
    expect(mergeStored(base, { ...base }, stored)).toBe(stored);
  });

  it('keeps what is being typed, and gains the contacts that came in', () => {
    const own = { ...base, note: '正在写', contacts: [{ ...call, content: '对方来电两次' }] };
    const merged = mergeStored(base, own, { ...base, contacts: [call, sms] });
    expect(merged).toEqual({ ...own, contacts: [...own.contacts, sms] });
  });

  it('doubles no contact that is on the screen already', () => {
    const own = { ...base, note: '正在写', contacts: [call, sms] };
    expect(mergeStored(base, own, { ...base, contacts: [call, sms] })).toEqual(own);
  });

  it('is left to a person when both sides changed the same things', () => {
    const own = { ...base, note: '正在写' };
    expect(mergeStored(base, own, { ...base, note: '另一处写的' })).toBeNull();
    expect(mergeStored(base, own, { ...base, contacts: [] })).toBeNull();
  });
});
