import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPhone,
  normalisePhone,
  type PhoneKind,
  phoneKindName,
} from '../../../domain/phone/normalisePhone.ts';
import { wildCharacter } from '../wildCharacter.ts';

const WRITTEN: [string, PhoneKind, string, string][] = [
  ['13800138000', 'mobile', '13800138000', '138 0013 8000'],
  ['+86 138-0013-8000', 'mobile', '13800138000', '138 0013 8000'],
  ['0086 138.0013.8000', 'mobile', '13800138000', '138 0013 8000'],
  ['8613800138000', 'mobile', '13800138000', '138 0013 8000'],
  ['(+86)13800138000', 'mobile', '13800138000', '138 0013 8000'],
  ['１３８　００１３　８０００', 'mobile', '13800138000', '138 0013 8000'],
  ['013800138000', 'mobile', '13800138000', '138 0013 8000'],
  ['17951 13800138000', 'mobile', '13800138000', '138 0013 8000'],
  ['李经理 13800138000', 'mobile', '13800138000', '138 0013 8000'],
  ['李四(13800138000)', 'mobile', '13800138000', '138 0013 8000'],
  ['(010)12345678', 'landline', '01012345678', '010-1234 5678'],
  ['010-12345678-801', 'landline', '01012345678', '010-1234 5678 转 801'],
  ['0731 8123456 转 12', 'landline', '07318123456', '0731-812 3456 转 12'],
  ['023-12345678 ext. 12', 'landline', '02312345678', '023-1234 5678 转 12'],
  ['+86-10-62345678', 'landline', '01062345678', '010-6234 5678'],
  ['+86 755 28780808', 'landline', '075528780808', '0755-2878 0808'],
  ['+86(0)755-28780808', 'landline', '075528780808', '0755-2878 0808'],
  ['400-088-8816', 'hotline400', '4000888816', '400-088-8816'],
  ['4006 388 666 转2', 'hotline400', '4006388666', '400-638-8666 转 2'],
  ['8008208208', 'hotline400', '8008208208', '800-820-8208'],
  ['95188', 'service95', '95188', '95188'],
  ['+8695188', 'service95', '95188', '95188'],
  ['96110', 'service95', '96110', '96110'],
  ['1065795555', 'sms106', '1065795555', '1065795555'],
  ['+86106980095566', 'sms106', '106980095566', '106980095566'],
  ['10086', 'service1', '10086', '10086'],
  ['12378', 'service1', '12378', '12378'],
  ['10107888', 'service1', '10107888', '10107888'],
  ['110', 'short', '110', '110'],
  ['+852 6123 4567', 'overseas', '+85261234567', '+85261234567'],
  ['0085261234567', 'overseas', '+85261234567', '+85261234567'],
  ['+1-800-633-0738', 'overseas', '+18006330738', '+18006330738'],
  ['未知', 'hidden', '', '未显示号码'],
  ['隐藏号码', 'hidden', '', '未显示号码'],
  ['私人号码', 'hidden', '', '未显示号码'],
  ['无', 'hidden', '', '未显示号码'],
  ['Unknown', 'hidden', '', '未显示号码'],
  ['-2', 'hidden', '', '未显示号码'],
  ['', 'unknown', '', ''],
  ['不记得', 'unknown', '', '不记得'],
  ['13800138000/13900139000', 'mobile', '13800138000', '138 0013 8000'],
  ['138001380001', 'unknown', '138001380001', '138001380001'],
];

describe('A phone number as people write it', () => {
  it.each(WRITTEN)('%j is a %s', (raw, kind, normalised, shown) => {
    const phone = normalisePhone(raw);
    expect(phone).toMatchObject({ raw, kind, normalised });
    expect(formatPhone(phone)).toBe(shown);
  });

  const characters = fc.constantFrom(...'0123456789+-() 转x,.１８０６９4ext未知号/'.split(''));
  const wild = fc.oneof(
    fc.string({ unit: wildCharacter, maxLength: 40 }),
    fc.array(characters, { maxLength: 24 }).map((list) => list.join('')),
    fc
      .tuple(
        fc.constantFrom('+86', '0086', '86', '00', '+', '0', ''),
        fc.integer({ min: 0, max: 99_999_999_999 }),
      )
      .map(([prefix, digits]) => `${prefix}${digits}`),
  );

  it('stays the same when it is normalised again', () => {
    fc.assert(
      fc.property(wild, (raw) => {
        const once = normalisePhone(raw);
        const twice = normalisePhone(once.normalised);
        expect(twice.normalised).toBe(once.normalised);
        if (once.normalised !== '') expect(twice.kind).toBe(once.kind);
        expect(once.normalised).toMatch(/^\+?\d*$/);
      }),
      { numRuns: 5000 },
    );
  });

  it('has a Chinese name for each kind', () => {
    expect(phoneKindName('sms106')).toBe('106 短信号码');
    expect(phoneKindName('hidden')).toBe('未显示号码');
  });
});
