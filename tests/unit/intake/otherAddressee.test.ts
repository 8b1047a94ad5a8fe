import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { otherAddressee } from '../../../domain/intake/otherAddressee.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';

function addressed(content: string, name: string, channel: 'sms' | 'call' = 'sms') {
  const reviewedFacts = readMessage(content).facts.map((fact) => ({
    fact,
    state: 'unreviewed' as const,
    correctedText: null,
  }));
  const contact = emptyContact('019a0000-0000-7000-8000-0000000000c1', channel);
  return otherAddressee({ ...contact, content, reviewedFacts }, { name });
}

describe('a message to somebody else', () => {
  it.each([
    ['【捷信】王女士，您的借款已逾期37天，请尽快处理。', '孙悦', '王女士'],
    ['尊敬的王芳女士，您的账单已逾期。', '孙悦', '王芳女士'],
    ['【示例】尊敬的客户李强，您尾号的借款已逾期。', '孙悦', '李强'],
  ])('is told by its address: %s', (content, client, who) => {
    expect(addressed(content, client)).toBe(who);
  });

  it.each([
    ['【捷信】孙女士，您的借款已逾期37天。', '孙悦'],
    ['【捷信】王女士，您的借款已逾期37天。', ''],
    ['【捷信】您的借款已逾期37天，详询我是王女士。', '孙悦'],
    ['您的借款已逾期，请尽快处理。', '孙悦'],
  ])('is not seen in: %s', (content, client) => {
    expect(addressed(content, client)).toBeNull();
  });

  it('is not seen in what somebody said on the phone', () => {
    expect(addressed('王女士，您的借款已逾期。', '孙悦', 'call')).toBeNull();
  });
});
