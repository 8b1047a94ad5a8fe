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
  ['the last day of the month by the hour', '本月最后一天18点前', '2026-11-30 18:00'],
  ['the day of payment alone', '还款日为20日，请提前存入', '2026-11-20'],
  ['the day of a debit', '将于11月28日扣款，请留意', '2026-11-28'],
  ['the day of a debit, day alone', '贷款将于10日扣划', '2026-11-10'],
  ['the day on which a bill ends', '账单将于本月15日到期', '2026-11-15'],
  ['a date with a dot on which it ends', '账单将于11.12到期', '2026-11-12'],
  ['the day of payment behind the date', '12月3日是您的还款日', '2026-12-03'],
  ['what waits on a date', '11月24日有一笔账单待还', '2026-11-24'],
  ['after the message came', '请收到短信30分钟内回电', '2026-11-02 15:00'],
  ['a right lost', '24小时内未领取视为放弃', '2026-11-03 14:30'],
  ['Cantonese', '聽日下晝五點前', '2026-11-03 17:00'],
  ['an English date', 'due date: Nov 18', '2026-11-18'],
  ['today and tomorrow', '请今明两日内处理', '2026-11-03'],
  ['Friday', '周五18:00前', '2026-11-06 18:00'],
  ['Friday of next week', '下周五前', '2026-11-13'],
];

describe('A deadline is worked out from the day the message came', () => {
  it.each(MESSAGES)('%s', (_title, text, at) => expectReading(text, { deadline: [at] }));

  it('counts a December message into January', () => {
    expectReading('请于1月5日18时前', { deadline: ['2027-01-05 18:00'] }, '2026-12-28 09:00');
  });

  it('counts 当日 and 前一天 from the date named before', () => {
    expectReading('将于11月28日扣款，请于当日17:00前存足', {
      deadline: ['2026-11-28', '2026-11-28 17:00'],
    });
    expectReading('将于11月5日扣款，请在扣款日前一天17点前存入', {
      deadline: ['2026-11-05', '2026-11-04 17:00'],
    });
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
    ['11月2日扣款成功', {}],
    ['每月20日为您的账单日', {}],
    ['截至11月1日您已逾期3天', { overdue_days: ['3'] }],
  ])('does not invent one: %s', (text, expected) => expectReading(text, expected));

  it('stays open when nobody knows when the message came', () => {
    const { facts } = readMessage('今日18:00前，24小时内，2026年11月30日前');
    const instants = facts.map((fact) => fact.kind === 'deadline' && fact.value.atMs);
    expect(instants).toEqual([null, null, Date.UTC(2026, 10, 29, 16)]);
  });
});
