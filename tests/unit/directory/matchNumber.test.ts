import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import { findOrganisation, matchNumbers } from '../../../domain/directory/matchNumber.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { wildCharacter } from '../wildCharacter.ts';

const namesFor = (number: string) =>
  matchNumbers([number], shippedOrganisations).map((match) => match.organisationName);

describe('comparing numbers with the directory', () => {
  it.each([
    ['95188', '支付宝'],
    ['+86 95188', '支付宝'],
    ['９５１８８', '支付宝'],
    ['95188-2', '支付宝'],
    ['95188转2', '支付宝'],
    ['400-088-8816', '京东支付'],
    ['（400）088 8816', '京东支付'],
    ['950618', '京东'],
    ['95384', '微众银行'],
    ['106980095533', '中国建设银行'],
    ['952568', '中国民生银行'],
    ['010-12321', '网络不良与垃圾信息举报受理中心'],
    ['12378', '国家金融监督管理总局'],
    ['96110', '国家反诈中心'],
  ])('knows %s as %s', (number, name) => {
    expect(namesFor(number)).toEqual([name]);
  });

  it.each(['951882', '+95188', '0095188', '9518', '13800138000', '195188', '未知号码', '', '花呗'])(
    'does not take %s for an official number',
    (number) => {
      expect(namesFor(number)).toEqual([]);
    },
  );

  it('marks the numbers that no source confirms as unverified', () => {
    const matches = matchNumbers(['95786', '95055'], shippedOrganisations);
    expect(matches.map((match) => [match.organisationName, match.status])).toEqual([
      ['招联消费金融', 'unverified'],
      ['度小满', 'unverified'],
    ]);
  });

  it('joins a match to the number as asked', () => {
    const [match] = matchNumbers(['95188转2'], shippedOrganisations);
    expect(match?.normalised).toBe(normalisePhone('95188转2').normalised);
  });

  it('takes any text without failing and repeats no match', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: wildCharacter }), { maxLength: 20 }), (numbers) => {
        const matches = matchNumbers([...numbers, ...numbers, '95188'], shippedOrganisations);
        const keys = matches.map((match) => `${match.normalised} ${match.organisationId}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('the shipped directory', () => {
  it('gives every value a source and a check date', () => {
    for (const organisation of shippedOrganisations) {
      expect(organisation.source, organisation.name).not.toBe('');
      expect(organisation.checkedOn).toMatch(/^2026-\d{2}-\d{2}$/);
      for (const number of organisation.numbers) {
        expect(number.source, organisation.name).not.toBe('');
        expect(number.normalised).toBe(normalisePhone(number.number).normalised);
      }
    }
  });

  it('uses each id once and each name for one organisation', () => {
    const ids = shippedOrganisations.map((organisation) => organisation.id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = institutionNames(shippedOrganisations).map(({ name }) => name);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });

  it('ships the lenders without a confirmed number as 待核实 and without a verified number', () => {
    for (const name of [
      '马上消费金融',
      '兴业消金',
      '中银消金',
      '网商银行',
      '奇富',
      '信也',
      '乐信',
      '信用飞',
    ]) {
      const organisation = findOrganisation(name, shippedOrganisations)?.organisation;
      expect(organisation?.status, name).toBe('unverified');
      expect(organisation?.numbers, name).toEqual([]);
      expect(organisation?.note, name).toContain('待核实');
    }
  });
});

describe('finding an organisation by what a caller says', () => {
  it.each([
    ['花呗', '支付宝', 'alias'],
    ['蚂蚁花呗客服', '支付宝', 'alias'],
    ['支付宝', '支付宝', 'name'],
    ['微粒贷', '微众银行', 'alias'],
    ['京东金条', '京东', 'alias'],
    ['京东云', '京东云', 'name'],
    ['天津京东消费金融有限公司', '天津京东消费金融有限公司', 'name'],
    ['京东消费金融', '天津京东消费金融有限公司', 'alias'],
    ['【捷信】', '天津京东消费金融有限公司', 'former'],
    ['捷信消费金融', '天津京东消费金融有限公司', 'former'],
  ])('finds %s as %s', (claimed, name, by) => {
    const finding = findOrganisation(claimed, shippedOrganisations);
    expect(finding?.organisation.name).toBe(name);
    expect(finding?.by).toBe(by);
  });

  it('says whether a former name was still in use on the day', () => {
    expect(findOrganisation('捷信', shippedOrganisations, '2024-03-01')?.outdated).toBe(false);
    expect(findOrganisation('捷信', shippedOrganisations, '2026-11-02')?.outdated).toBe(true);
  });

  it.each(['', ' ', '客服', '法务部张主任', '某某催收公司'])('finds nothing for %j', (claimed) => {
    expect(findOrganisation(claimed, shippedOrganisations)).toBeNull();
  });
});
