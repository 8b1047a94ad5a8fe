import { describe, expect, it } from 'vitest';
import { contact, ruleIds, verdictOf } from './support/verdictCase.ts';

const verdictOn = (content: string) =>
  verdictOf({ contacts: [contact('wechat', { from: '小陈', content })] });
const payeeReason = (content: string) =>
  verdictOn(content).reasons.find(({ ruleId }) => ruleId === 'A-payee-account');

describe('an account to pay into that a message names', () => {
  it('makes a demand for money to a private bank card suspected fraud, and asks first whether she paid', () => {
    const verdict = verdictOn('今天18:00前转2000元到6222 0000 0000 0100');
    expect(verdict.outcomes).toEqual(['A']);
    expect(ruleIds(verdict)[0]).toBe('A-payee-account');
    expect(verdict.reasons[0]?.sentence).toContain('“6222 0000 0000 0100”');
    expect(verdict.nextQuestion?.field).toBe('answers.paid');
  });

  it.each([
    '请转账到支付宝13900139000',
    '把钱转到微信 chenxm_2026，马上',
    '汇5000元至6222000000000100，户名陈某',
    '请转到6222000000000100',
  ])('suspects fraud where it is a person that is to be paid: %s', (content) => {
    expect(payeeReason(content)?.weight).toBe('decisive');
    expect(verdictOn(content).outcomes).toContain('A');
  });

  it.each([
    '请转账至对公账户 6222000000000100，户名某某消费金融有限公司',
    '请汇款至账号 110905000000123',
  ])('only notes an account that may be the institution’s: %s', (content) => {
    expect(payeeReason(content)?.weight).toBe('supports');
    expect(verdictOn(content).outcomes).toEqual(['F']);
  });

  it.each([
    '请将2000元存入您的还款卡6222000000000100',
    '请勿转2000元到6222000000000100，谨防诈骗',
    '您尾号8888的卡11月2日转账支出5,000.00元，余额12.30元',
    '已转2000元到6222000000000100',
  ])('finds nothing where nobody else is to be paid: %s', (content) => {
    expect(payeeReason(content)).toBeUndefined();
  });
});
