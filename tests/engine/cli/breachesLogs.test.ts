import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-logs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN = '18800001111';
const hours = (count: number) =>
  Array.from({ length: count }, (_, index) => `${String(index + 9).padStart(2, '0')}:00:00`);

describe('the breaches of a log, whoever wrote it', () => {
  it('begin at 22:00:00 and end at 08:00:00 in Beijing, whatever zone the log is in', async () => {
    const found = await breachesOf([
      'timestamp,direction,phone_number,duration_seconds',
      '2026-04-01T13:59:59Z,incoming,02160000123,12',
      '2026-04-01T14:00:00Z,incoming,02160000123,12',
      '2026-04-02T22:00:00+08:00,incoming,02160000123,12',
      '2026-04-04T08:59:59+09:00,incoming,02160000123,12',
      '2026-04-05T09:00:00+09:00,incoming,02160000123,12',
    ]);
    expect(found).toEqual([
      'quiet_hours 2026-04-01 1',
      'quiet_hours 2026-04-02 1',
      'quiet_hours 2026-04-04 1',
    ]);
  });

  it('need a fourth talk and a seventh call that nobody took', async () => {
    const rows = (day: string, count: number, seconds: number) =>
      hours(count).map((hour) => `2026-03-${day} ${hour},incoming,13900001111,${seconds}`);
    const found = await breachesOf([
      'time,direction,number,duration',
      ...rows('12', 3, 60),
      ...rows('13', 4, 60),
      ...rows('14', 6, 0),
      ...rows('15', 7, 0),
    ]);
    expect(found).toEqual(['effective_calls 2026-03-13 4', 'unanswered_attempts 2026-03-15 7']);
  });

  it('read every way of writing how long a call took', async () => {
    const lengths = ['00:03:12', '192', '3分12秒', '3m12s', '3:12', "3'12", 'PT3M12S'];
    const found = await breachesOf([
      'time,direction,number,duration',
      ...lengths.flatMap((length, index) =>
        hours(4).map((hour) => `2026-05-0${index + 1} ${hour},incoming,95188,${length}`),
      ),
    ]);
    expect(found).toEqual(lengths.map((_, index) => `effective_calls 2026-05-0${index + 1} 4`));
  });

  it.each([
    'call_start,call_direction,peer,call_length',
    'Start,Direction,Remote Number,Seconds',
    'ts,dir,num,dur',
    'occurred_at,direction,counterparty,duration_seconds',
    '来电时间,呼入呼出,来电号码,接通时长',
  ])('are read below the headers %s', async (header) => {
    const found = await breachesOf([
      header,
      ...hours(4).map((hour) => `2026-05-01 ${hour},incoming,95188,30`),
    ]);
    expect(found).toEqual(['effective_calls 2026-05-01 4']);
  });

  it.each([
    ['未接通 in the place of a length', 'time,direction,number,duration', 'incoming,95188,未接通'],
    ['missed with the seconds that it rang', 'time,type,number,duration', 'missed,95188,25'],
    ['the figure 3 of a phone', 'time,type,number,duration', '3,95188,0'],
    ['no answer as a status', 'time,direction,number,status', 'incoming,95188,no-answer'],
    ['否 below 是否接通', '时间,方向,号码,是否接通', '来电,95188,否'],
    ['FALSE below answered', 'time,direction,number,answered', 'incoming,95188,FALSE'],
  ])('know a call that nobody took: %s', async (_, header, cells) => {
    const found = await breachesOf([
      header,
      ...hours(7).map((hour) => `2026-03-06 ${hour},${cells}`),
    ]);
    expect(found).toEqual(['unanswered_attempts 2026-03-06 7']);
  });

  it('leave out what the client dialled herself, by figures of a phone or by who called whom', async () => {
    const byType = await breachesOf([
      'number,time,duration,type',
      ...hours(3).map((hour) => `95188,2026-03-04 ${hour},20,1`),
      '95188,2026-03-04 20:00:00,20,2',
    ]);
    expect(byType).toEqual([]);
    for (const header of ['from,to,start_time,duration', '主叫,被叫,时间,时长']) {
      const bySides = await breachesOf([
        header,
        ...hours(3).map((hour) => `95188,${OWN},2026-03-04 ${hour},20`),
        `${OWN},95188,2026-03-04 22:30:00,20`,
      ]);
      expect(bySides, header).toEqual([]);
    }
  });

  it('take messages and visits in the same list for what they are', async () => {
    const found = await breachesOf([
      '时间,类型,方向,号码,时长,内容',
      ...hours(3).map((hour) => `2026-03-14 ${hour},电话,来电,16600004444,59,`),
      '2026-03-14 14:00:00,短信,接收,16600004444,,请尽快还款',
      '2026-03-14 23:00:00,上门,来电,16600004444,,',
    ]);
    expect(found).toEqual(['quiet_hours 2026-03-14 1']);
  });
});

/** Rule, day and count of what was found for a debtor; what is only possible must be nothing. */
async function breachesOf(lines: readonly string[]): Promise<string[]> {
  const file = join(folder, 'log.csv');
  writeFileSync(file, `\ufeff${lines.join('\r\n')}\r\n`);
  let out = '';
  await runCli(['breaches', '--csv', file, '--debtor'], {
    readPassphrase: async () => '',
    input: async function* () {},
    out: (text) => {
      out += text;
    },
    err: () => {},
  });
  const { breaches, possible } = JSON.parse(out) as Record<string, Found[]>;
  expect(possible).toEqual([]);
  return (breaches ?? []).map(({ ruleId, date, count }) => `${ruleId} ${date} ${count}`);
}

interface Found {
  ruleId: string;
  date: string;
  count: number;
}
