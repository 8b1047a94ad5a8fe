import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMissing } from '../../../domain/documents/documentValue.ts';
import { findKnownField, suggestField } from '../../../domain/wordTemplates/fieldDictionary.ts';
import { lookUp } from '../../../domain/wordTemplates/fieldLookup.ts';
import { knownFields } from '../../../domain/wordTemplates/knownFields.ts';
import { applyFilter } from '../../../domain/wordTemplates/tagFilter.ts';
import { looseName } from '../../../domain/wordTemplates/tagName.ts';
import { readTag } from '../../../domain/wordTemplates/tagSyntax.ts';
import { wordValues } from '../../../domain/wordTemplates/wordValues.ts';
import { hostileFacts, minimalFacts, paidFacts } from '../documents/sampleFacts.ts';

const CHOICE = {
  templateKind: 'complaint',
  recipientKind: 'institution',
  todayDate: '2026-11-22',
} as const;

describe('the dictionary of fields', () => {
  it('gives every name and synonym one meaning', () => {
    const seen = new Map<string, string>();
    const doubled: string[] = [];
    for (const { name, alias, synonyms } of knownFields) {
      for (const spelling of new Set([name, alias, ...synonyms].map(looseName))) {
        const other = seen.get(spelling);
        if (other) doubled.push(`${spelling}: ${other}, ${name}`);
        seen.set(spelling, name);
      }
    }
    expect(doubled).toEqual([]);
  });

  it('names only what a case fills', () => {
    for (const facts of [paidFacts(), minimalFacts(), hostileFacts()]) {
      const values = wordValues(facts, CHOICE);
      const scopes = [{ value: values }];
      for (const field of knownFields) {
        const value = lookUp(scopes, field.name);
        expect(value, field.name).not.toBeUndefined();
        if (!field.items) continue;
        for (const row of value as unknown[]) {
          for (const item of field.items) {
            const found = lookUp(
              [...scopes, { value: row, list: field.name, index: 0 }],
              item.name,
            );
            expect(found, `${field.name}.${item.name}`).not.toBeUndefined();
          }
        }
      }
    }
  });

  it('keeps what was found out in the firm', () => {
    const rowsFor = (recipientKind: 'client_file' | 'institution') => {
      const scopes = [{ value: wordValues(paidFacts(), { ...CHOICE, recipientKind }) }];
      return [lookUp(scopes, '研判'), lookUp(scopes, '研判结论.程序结论')] as const;
    };
    const [own, ownConclusion] = rowsFor('client_file');
    expect(ownConclusion).toMatch(/（[A-F]）/);
    expect(Array.isArray(own)).toBe(true);
    const [sent, sentConclusion] = rowsFor('institution');
    expect(sent).toEqual([]);
    expect(isMissing(sentConclusion)).toBe(true);
  });

  it('marks what the case lacks', () => {
    const scopes = [{ value: wordValues(minimalFacts(), CHOICE) }];
    expect(isMissing(lookUp(scopes, '身份证号'))).toBe(true);
  });

  it('knows what firms call the client, the other side and the lawyer', () => {
    expect(findKnownField('委托人姓名')?.name).toBe('当事人.姓名');
    expect(findKnownField('身份证号码')?.name).toBe('当事人.证件号码');
    expect(findKnownField('被投诉人')?.name).toBe('对方.名称');
    expect(findKnownField('承办律师')?.name).toBe('律师.姓名');
    expect(findKnownField('Client.Name')?.name).toBe('当事人.姓名');
    expect(findKnownField('品名')).toBeNull();
  });

  it.each([
    ['案件我方当事人名称', '当事人.姓名'],
    ['合同我方当事人ID', '当事人.证件号码'],
    ['授权委托书_委托人信息', '当事人.信息'],
    ['投诉人姓名/名称', '当事人.姓名'],
    ['案件对方当事人名称', '对方.名称'],
    ['被申请人名称', '对方.名称'],
    ['对方联系电话', '对方.号码'],
    ['主办律师姓名', '律师.姓名'],
    ['案件律师ID', '律师.执业证号'],
    ['律师所在律所', '律所.名称'],
    ['案件案由', '案件.案由'],
    ['案件审理机构', '补充.人民法院'],
    ['年份', '文书.年'],
    ['证明内容', null],
    ['乙方', null],
    ['借款人', null],
    ['委托人签名盖章信息', null],
    ['申请人财产线索', null],
  ])('takes %s for %s', (name, known) => {
    expect(findKnownField(name)?.name ?? null).toBe(known);
  });

  it('never suggests the other side where the client is named', () => {
    expect(suggestField('我方当事人签名盖章信息')).toBeNull();
    expect(suggestField('我方当事人身份证号码信息')).toBe('当事人.证件号码');
    expect(suggestField('对方当事人联系电话号码')).toBe('对方.号码');
    expect(suggestField('乙方')).toBe('律所.名称');
  });

  it('suggests the nearest name and nothing for what is far from all', () => {
    expect(suggestField('受害人的身份证号码信息')).toBe('当事人.证件号码');
    expect(suggestField('报案的公安机关')).toBe('案件.公安机关');
    expect(suggestField('天气')).toBeNull();
  });

  it('offers neither today for another day nor the row for the number of an item', () => {
    expect(findKnownField('案发日期')?.name).toBe('案件.首次联系日期');
    expect(findKnownField('答复期限')?.name).toBe('文书.答复期限');
    expect(findKnownField('证据编号', '联系记录')?.name).toBe('证据');
    for (const name of ['判决日期', '侦查日期', '时间', '起诉日期']) {
      expect(suggestField(name)).not.toBe('文书.日期');
    }
    expect(suggestField('证据编号', '损失明细')).toBeNull();
  });

  it('tells the first day, the evidence of a contact and by when an answer is due', () => {
    const facts = paidFacts();
    const values = wordValues(facts, CHOICE);
    const scopes = [{ value: values }];
    expect(lookUp(scopes, '案发日期')).toMatch(/^\d{4}年\d+月\d+日$/);
    expect(lookUp(scopes, '答复期限')).toMatch(/^\d{4}年\d+月\d+日$/);
    const [row] = lookUp(scopes, '联系记录') as Record<string, unknown>[];
    expect(JSON.stringify(lookUp([{ value: row, list: '联系记录' }], '证据编号'))).toMatch(
      /证据\d|—/,
    );
  });
});

describe('a tag', () => {
  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (inside) => {
        expect(readTag(inside).kind).toMatch(/^(?:value|open|close|else|comment|invalid)$/);
      }),
    );
  });

  it.each([
    ['金额|大写', '1286055.5', '壹佰贰拾捌万陆仟零伍拾伍元伍角整'],
    ['金额|大写', '0.3', '叁角整'],
    ['金额|金额', '12860.55', '12,860.55'],
    ['金额|金额', '-5', '-5.00'],
    ['金额|元', '1286055', '12,860.55'],
    ['日|日期', '2026-11-02', '2026年11月2日'],
    ['日|日期', '2026/1/2 08:05', '2026年1月2日'],
    ['日|日期:yyyy-MM-dd HH:mm', '2026-11-02T16:30:00Z', '2026-11-03 00:30'],
    ['日|中文日期', '2026-12-20', '二〇二六年十二月二十日'],
    ['日|日期', '中秋节', '中秋节'],
    ['日|日期', '2026-02-30', '2026-02-30'],
    ['号|遮盖', '110101199003070017', '110*************17'],
  ])('%s prints %s as %s', (inside, value, printed) => {
    const tag = readTag(inside);
    if (tag.kind !== 'value') throw new Error(tag.kind);
    expect(
      tag.filters.reduce<string>((text, filter) => String(applyFilter(text, filter)), value),
    ).toBe(printed);
  });

  it.each([
    ['#金额>500 and (已付款 or not 逾期)', 'open'],
    ['＃证据', 'open'],
    ['/证据', 'close'],
    ['否则', 'else'],
    ['! 注', 'comment'],
    ['=<% %>=', 'invalid'],
    ['a+b', 'invalid'],
    ['#if (', 'invalid'],
    ['__proto__', 'value'],
  ])('{{%s}} is %s', (inside, kind) => {
    expect(readTag(inside).kind).toBe(kind);
  });

  it('finds nothing in what an object only inherits', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'constructor.name']) {
      expect(lookUp([{ value: {} }], name)).toBeUndefined();
    }
  });
});
