import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-breaches-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bill = [
  '起始时间,通信方式,对方号码,通信时长',
  '2026-03-05 09:00:00,被叫,13800001111,12秒',
  '2026-03-05 10:00:00,被叫,13800002222,1分2秒',
  '2026-03-05 11:00:00,主叫,13800001111,3秒',
  '2026-03-05 12:00:00,被叫,13800001111,5秒',
  '2026-03-05 13:00:00,被叫,13800001111,0秒',
  '2026-03-05 22:00:00,被叫,13800001111,7秒',
  '没有时间,被叫,13800001111,7秒',
].join('\n');

describe('the command breaches', () => {
  it('prints the breaches of a bill for a debtor, and what it counted', async () => {
    const file = write('bill.csv', bill);
    const { code, json } = await breaches('--csv', file, '--debtor');
    expect(code).toBe(0);
    expect(json).toMatchObject({ rows: 7, calls: 7, counted: 5, debtor: true });
    expect(json.breaches).toMatchObject([
      {
        ruleId: 'quiet_hours',
        date: '2026-03-05',
        status: 'verified',
        contacts: [
          {
            row: 7,
            at: '2026-03-05T22:00:00+08:00',
            number: '13800001111',
            direction: 'incoming',
            durationSeconds: 7,
          },
        ],
      },
      {
        ruleId: 'effective_calls',
        count: 4,
        limit: 3,
        excess: 1,
        sentence: '2026年3月5日对方主动拨打且接通4次，超出每日3次有效通话的上限1次（第4次）。',
        contacts: [
          { row: 2, beyondLimit: false },
          { row: 3, beyondLimit: false },
          { row: 5, beyondLimit: false },
          { row: 7, beyondLimit: true },
        ],
      },
    ]);
    expect(json.problems).toMatchObject([{ row: '第 8 行', code: 'TIME_UNREADABLE' }]);
    expect(json.notes.join()).toContain('1条记录没有可用的日期');
  });

  it('counts numbers apart, looks at named numbers only, and respects the hours agreed to', async () => {
    const file = write('bill.csv', bill);
    const apart = await breaches('--csv', file, '--debtor', '--by-number');
    expect(rules(apart)).toEqual(['quiet_hours']);
    const named = await breaches(
      ...['--csv', file, '--debtor', '--creditor-numbers', '138 0000 2222'],
    );
    expect(named.json).toMatchObject({ counted: 1, breaches: [] });
    const agreed = await breaches('--csv', file, '--debtor', '--consent-hours', '22-23');
    expect(rules(agreed)).toEqual(['effective_calls']);
    const before = await breaches('--csv', file, '--debtor', '--until', '2026-03-04');
    expect(before.json).toMatchObject({ counted: 0, breaches: [] });
  });

  it('takes who is not the debtor for a third person, and counts calls after she refused', async () => {
    const file = write('bill.csv', bill);
    const answer = await breaches('--csv', file, '--refused-on', '2026-03-05 12:30');
    expect(rules(answer)).toEqual(['quiet_hours', 'third_party', 'after_refusal']);
    expect(answer.json.breaches[2]).toMatchObject({ count: 2 });
    expect(answer.json.notes.join()).toContain('另有1天超过');
  });

  it('counts a call that a bill and a phone both tell of once', async () => {
    const csv = write('bill.csv', bill);
    const xml = write(
      'calls.xml',
      `<calls count="1"><call number="+8613800001111" duration="7" date="${Date.parse('2026-03-05T22:00:21+08:00')}" type="1"/></calls>`,
    );
    const { json } = await breaches('--csv', csv, '--csv', xml, '--debtor');
    expect(json.breaches).toMatchObject([{ count: 1, contacts: [{ row: 7 }] }, { count: 4 }]);
  });

  it('tells wrong usage, a file without rows and a file that is not there apart', async () => {
    expect(await breaches('--debtor')).toMatchObject({ code: 2 });
    expect(await breaches('--csv', 'x.csv', '--consent-hours', 'late')).toMatchObject({ code: 2 });
    const letter = write('letter.txt', '今天下午去了一趟银行，没有办成。\n');
    expect(await breaches('--csv', letter)).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有读到通话或短信记录'),
    });
    expect(await breaches('--csv', join(folder, 'none.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('FILE_UNREADABLE'),
    });
  });
});

interface Answer {
  breaches: { ruleId: string; count: number }[];
  notes: string[];
  problems: object[];
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function rules({ json }: { json: Answer }): string[] {
  return json.breaches.map(({ ruleId }) => ruleId);
}

async function breaches(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli(['breaches', ...args], {
    readPassphrase: async () => '',
    input: async function* () {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, err, json: (out === '' ? {} : JSON.parse(out)) as Answer };
}
