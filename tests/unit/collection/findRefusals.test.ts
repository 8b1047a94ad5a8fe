import { describe, expect, it } from 'vitest';
import { findRefusals } from '../../../domain/collection/findRefusals.ts';
import { contact } from '../verification/support/verdictCase.ts';

const wordsOf = (content: string, channel: 'call' | 'sms' | 'visit' = 'call') =>
  findRefusals([contact(channel, { content, at: '2026-10-28 16:05' })]).map(({ words }) => words);

describe('a refusal in the note of a contact', () => {
  it.each([
    ['再次催促，当事人说正在筹款，要求不要一直打。', '要求不要一直打'],
    ['我说不要再给我打电话，对方挂断。', '我说不要再给我打电话'],
    ['来人催款，当事人要求其停止骚扰，物业在场。', '当事人要求其停止骚扰'],
    ['当事人明确表示别再来电，愿意分期。', '当事人明确表示别再来电'],
  ])('is read from “%s”', (content, words) => {
    expect(wordsOf(content)).toEqual([words]);
  });

  it.each([
    '对方称不要联系警方，否则后果自负。',
    '当事人称对方要求不要打开其他软件。',
    '称第二天下午上门，让当事人在家等候，不要告诉家人。',
    '对方让当事人不要联系客服。',
    '当事人要求不要联系她的单位。',
    '再次催促，问为什么还没有还。',
  ])('is not read from “%s”', (content) => {
    expect(wordsOf(content)).toEqual([]);
  });

  it('is not read from a message of the other side, but from the client’s own', () => {
    const content = '请不要再打我电话';
    expect(wordsOf(content, 'sms')).toEqual([]);
    const own = contact('sms', { content, at: '2026-10-28 16:05' });
    expect(findRefusals([{ ...own, direction: 'outgoing' }])).toHaveLength(1);
  });

  it('comes earliest first, and never without a day', () => {
    const note = '当事人要求不要再打。';
    const [late, early, undated] = [
      contact('call', { content: note, at: '2026-10-29 10:00' }),
      contact('call', { content: note, at: '2026-10-28 10:00' }),
      { ...contact('call', { content: note }), occurredAtMs: null },
    ];
    expect(findRefusals([late, early, undated]).map(({ contactId }) => contactId)).toEqual([
      early.id,
      late.id,
    ]);
  });
});
