import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNumber } from '../../../domain/phone/describeNumber.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';

const of = (raw: string) => describeNumber(normalisePhone(raw));

describe('what a number tells by itself', () => {
  it.each([
    ['0571-2888 0000', '浙江 杭州'],
    ['010-88880000', '北京'],
    ['(021) 6888 0000', '上海'],
    ['0755-8888 0000 转 801', '广东 深圳'],
    ['0898-6888 0000', '海南'],
    ['+86 28 8888 0000', '四川 成都、眉山、资阳'],
    ['0635-888 0000', '山东 聊城'],
    ['0998-888 0000', '新疆 喀什'],
    ['0532-96588', '山东 青岛'],
  ])('is the place of %s', (raw, place) => {
    expect(of(raw).region).toBe(place);
  });

  it('is a city’s service number behind an area code', () => {
    const phone = normalisePhone('010-96066');
    expect(phone).toMatchObject({ kind: 'service95', normalised: '01096066' });
    expect(formatPhone(phone)).toBe('010-96066');
    expect(describeNumber(phone).region).toBe('北京');
    expect(normalisePhone('95588').kind).toBe('service95');
    expect(of('95588').region).toBeNull();
  });

  it('is no place where none stands in the number', () => {
    expect(of('2888 0000').region).toBeNull();
    expect(of('138 0000 0000').region).toBeNull();
    expect(of('0340-888 0000').region).toBeNull();
  });

  it.each([
    ['138 0000 0000', '手机号码', '中国移动'],
    ['186 0000 0000', '手机号码', '中国联通'],
    ['199 0000 0000', '手机号码', '中国电信'],
    ['192 0000 0000', '手机号码', '中国广电'],
    ['170 0000 0021', '虚拟运营商手机号码', '中国电信'],
    ['170 5000 0021', '虚拟运营商手机号码', '中国移动'],
    ['171 0000 0021', '虚拟运营商手机号码', '中国联通'],
    ['167 0000 0021', '虚拟运营商手机号码', '中国联通'],
    ['148 0000 0000', '物联网号码', '中国移动'],
    ['1349 000 0000', '卫星电话号码', '中国电信'],
  ])('is kind and operator of %s', (raw, kind, carrier) => {
    expect(of(raw)).toMatchObject({ kind, carrier });
  });

  it('warns of what may be forged, carried over or withheld', () => {
    expect(of('95188').note).toContain('不能证明');
    expect(of('未知号码').note).toContain('主叫记录');
    expect(of('+44 20 7946 0000').kind).toBe('境外号码');
    expect(of('154 0000 0000').note).toContain('号段未见');
  });

  it('is told of any text without failing, and never names a place for a mobile', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (raw) => {
        const phone = normalisePhone(raw);
        const told = describeNumber(phone);
        expect(told.kind).not.toBe('');
        if (phone.kind === 'mobile') expect(told.region).toBeNull();
      }),
    );
  });
});
