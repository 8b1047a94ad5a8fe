import { describe, expect, it } from 'vitest';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import { contact, huabeiCall, inputOf } from './support/verdictCase.ts';

const sms = (content: string) => contact('sms', { from: '10690000000', content });
const reasonsOf = (content: string) =>
  computeVerdict(inputOf({ contacts: [sms(content)] })).reasons;
const bill = '您的账单待还，详见';

describe('what the directory says of a link', () => {
  it('finds nothing odd in the domain of the institution that signs, and takes it for no proof', () => {
    const reasons = reasonsOf(`【花呗】${bill} https://render.alipay.com/p/bill`);
    const ids = reasons.map(({ ruleId }) => ruleId);
    expect(ids).not.toContain('A-link');
    const official = reasons.find(({ ruleId }) => ruleId === 'E-link-official');
    expect(official).toMatchObject({ weight: 'supports', outcome: 'E' });
    expect(official?.sentence).toContain('不能证明发送者身份');
  });

  it('leaves open what the domain of another institution means', () => {
    const reasons = reasonsOf(`【花呗】${bill} https://www.icbc.com.cn/x`);
    expect(reasons.find(({ ruleId }) => ruleId === 'E-link-official')?.weight).toBe('unknown');
    expect(reasons.map(({ ruleId }) => ruleId)).toContain('A-link');
  });

  it('names a host that only begins like the institution’s own', () => {
    const verdict = computeVerdict(
      inputOf({ contacts: [sms(`【花呗】${bill} http://www.alipay.com.huankuan.vip/a`)] }),
    );
    const imitation = verdict.reasons.find(({ ruleId }) => ruleId === 'A-link-imitates');
    expect(imitation?.sentence).toMatch(/支付宝的域名 alipay\.com.*疑似仿冒/);
    expect(verdict.outcomes).toContain('A');
  });

  it('says that a number was last looked at more than half a year ago', () => {
    const input = inputOf({ contacts: [huabeiCall({ from: '95188' })] });
    const sentence = (today: string) =>
      computeVerdict({ ...input, today }).reasons.find(({ ruleId }) => ruleId === 'E-number-match')
        ?.source;
    expect(sentence('2026-11-22')).not.toContain('半年');
    expect(sentence('2027-06-01')).toContain('已超过半年，须重新核对');
    const callback = (today: string) =>
      computeVerdict({ ...input, today }).nextSteps.find(({ id }) => id === 'official-callback')
        ?.sentence;
    expect(callback('2026-11-22')).toContain('2026-08-21核对；以官方App或官网显示为准');
    expect(callback('2027-06-01')).toContain('已超过半年，先到官方App或官网核对');
  });
});
