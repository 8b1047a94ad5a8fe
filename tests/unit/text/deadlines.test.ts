import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { type Expected, expectReading } from './expectReading.ts';

const MESSAGES: [string, string, string][] = [
  ['today by the hour', '今日18:00前处理', '2026-11-02 18:00'],
  ['today in words', '今天下午三点前', '2026-11-02 15:00'],
  ['tonight', '今晚8点前', '2026-11-02 20:00'],
  ['midnight tonight', '今日24:00前', '2026-11-03 00:00'],
  ['tomorrow noon', '明日12点前', '2026-11-03 12:00'],
  ['half past five', '请于今日17点半前', '2026-11-02 17:30'],
  ['today without an hour', '请务必今日内', '2026-11-02'],
  ['within hours', '24小时内联系我', '2026-11-03 14:30'],
  ['within hours in words', '请二十四小时之内答复', '2026-11-03 14:30'],
  ['within days', '三日内付清', '2026-11-05'],
  ['within a week', '一周内付清', '2026-11-09'],
  ['a date with a year', '2026年11月30日前', '2026-11-30'],
  ['a date with dashes and time', '2026-11-30 18:00前', '2026-11-30 18:00'],
  ['a date with slashes', '于2026/11/30前', '2026-11-30'],
  ['a date of this year', '11月15日前', '2026-11-15'],
  ['a date that only next year brings', '1月5日前', '2027-01-05'],
  ['a date lately gone by', '10月28日前', '2026-10-28'],
  ['a date in words', '十一月十五日前', '2026-11-15'],
  ['a payment day without 前', '到期还款日11月15日', '2026-11-15'],
  ['an order with a date', '请于11月15日归还', '2026-11-15'],
  ['a day of the month', '请于15日前', '2026-11-15'],
  ['a day that is over this month', '请于1日前', '2026-12-01'],
  ['next month', '下月10日前', '2026-12-10'],
  ['the end of the month', '本月底前', '2026-11-30'],
  ['Friday', '周五18:00前', '2026-11-06 18:00'],
  ['Friday of next week', '下周五前', '2026-11-13'],
];

describe('A deadline is worked out from the day the message came', () => {
  it.each(MESSAGES)('%s', (_title, text, at) => expectReading(text, { deadline: [at] }));

  it('counts a December message into January', () => {
    expectReading('请于1月5日18时前', { deadline: ['2027-01-05 18:00'] }, '2026-12-28 09:00');
  });

  it('takes the Beijing day, not the day in London', () => {
    expectReading('今日18:00前', { deadline: ['2026-11-03 18:00'] }, '2026-11-03 00:30');
  });

  it.each<[string, Expected]>([
    ['请在5个工作日内答复', { deadline: ['? 5个工作日内'] }],
    ['您近3个月内有借款', {}],
    ['验证码10分钟内有效', {}],
    ['审核后24小时内到账', {}],
    ['15日前您曾申请', {}],
    ['2月30日前', {}],
    ['截至11月1日您已逾期3天', { overdue_days: ['3'] }],
  ])('does not invent one: %s', (text, expected) => expectReading(text, expected));

  it('stays open when nobody knows when the message came', () => {
    const { facts } = readMessage('今日18:00前，24小时内，2026年11月30日前');
    const instants = facts.map((fact) => fact.kind === 'deadline' && fact.value.atMs);
    expect(instants).toEqual([null, null, Date.UTC(2026, 10, 29, 16)]);
  });
});
