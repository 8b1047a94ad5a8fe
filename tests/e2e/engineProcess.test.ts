import { expect, test } from '@playwright/test';
import { drawScreenshot } from '../engine/ocr/drawScreenshot.ts';
import { discard, launchAnDun, type RunningAnDun } from './support/launchAnDun.ts';
import { buildStandIn } from './support/standIn/buildStandIn.ts';
import type { Probe } from './support/standIn/probe.ts';

declare const probe: Probe;

let appDir: string;
test.beforeAll(async () => {
  appDir = await buildStandIn();
});

for (const host of ['utility', 'child'] as const) {
  test.describe(`the engine as a ${host} process`, () => {
    let running: RunningAnDun;

    test.beforeAll(async () => {
      process.env.ANDUN_SECRET_OF_PARENT = 'must not reach the engine';
      running = await launchAnDun({ appDir, env: { ANDUN_ENGINE_HOST: host } });
      await portsToBe(1);
    });
    test.afterAll(async () => {
      delete process.env.ANDUN_SECRET_OF_PARENT;
      await running?.close();
    });

    const portsToBe = (count: number) =>
      expect.poll(() => running.page.evaluate(() => probe.portsReceived)).toBe(count);

    test('answers a call with Chinese text, in a cleaned environment', async () => {
      const answer = await running.page.evaluate(() => probe.client?.echo({ text: '花呗🛡' }));
      expect(answer?.text).toBe('花呗🛡');
      expect(answer?.node).toMatch(host === 'child' ? /^v2[4-9]/ : /^v2\d/);
      expect(answer?.environment.filter((name) => name.startsWith('ANDUN'))).toEqual([]);
    });

    test('streams events in order', async () => {
      const steps = await running.page.evaluate(async () => {
        const seen: number[] = [];
        for await (const { step } of (await probe.client?.count({ to: 50 })) ?? []) seen.push(step);
        return seen;
      });
      expect(steps).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    });

    test('plays evidence piece by piece', async () => {
      const parts = await running.page.evaluate(async () => {
        const url = 'evidence://item/01890a5d-ac96-774b-bcce-b302099a8057';
        const part = await fetch(url, { headers: { Range: 'bytes=250-252' } });
        const whole = await fetch(url);
        const beyond = await fetch(url, { headers: { Range: 'bytes=9000000-' } });
        return {
          part: [
            part.status,
            part.headers.get('Content-Range'),
            [...new Uint8Array(await part.arrayBuffer())],
          ],
          wholeBytes: (await whole.arrayBuffer()).byteLength,
          beyond: beyond.status,
        };
      });
      expect(parts).toEqual({
        part: [206, 'bytes 250-252/3000000', [250, 0, 1]],
        wholeBytes: 3_000_000,
        beyond: 416,
      });
    });

    test('reads a call list in a parser process of the same kind', async () => {
      const text =
        '起始时间,通信方式,对方号码,通信时长\n2026-03-05 08:05:09,被叫,01055500234,1分5秒\n';
      const answer = await running.page.evaluate(
        (given) => probe.client?.readRows({ text: given }),
        text,
      );
      expect(answer).toEqual({ rows: [[Date.UTC(2026, 2, 5, 0, 5, 9), 65]], code: '' });
    });

    test('hears from a parser process why a file is refused', async () => {
      const answer = await running.page.evaluate(() =>
        probe.client?.readRows({
          text: '<!DOCTYPE smses [<!ENTITY a "aaaa">]><smses><sms body="&a;"/></smses>',
        }),
      );
      expect(answer).toEqual({ rows: [], code: 'FILE_HOSTILE' });
    });

    test('reads a screenshot in a process of the same kind', async () => {
      test.setTimeout(120_000);
      const picture = await drawScreenshot({
        app: 'sms',
        title: '106900001234',
        items: [{ side: 'theirs', lines: ['您已逾期98天，请今日还款。'] }],
        height: 900,
      });
      const base64 = Buffer.from(picture).toString('base64');
      const answer = await running.page.evaluate(
        (given) => probe.client?.readPicture({ base64: given }),
        base64,
      );
      expect(answer?.code).toBe('');
      expect(answer?.lines.join('')).toContain('逾期98天');
    });

    test('a crash fails the call in flight, says so, and a new engine takes over', async () => {
      await running.page.evaluate(() => {
        probe.client?.never().then(
          () => Object.assign(probe, { outcomeOfCallInFlight: 'answered' }),
          () => Object.assign(probe, { outcomeOfCallInFlight: 'failed' }),
        );
        probe.client?.crash().catch(() => {});
      });
      await portsToBe(2);
      expect(await running.page.evaluate(() => probe.outcomeOfCallInFlight)).toBe('failed');
      expect(await running.page.evaluate(() => probe.lost)).toEqual([
        { reason: 'crashed', restarting: true },
      ]);
      const answer = await running.page.evaluate(() => probe.client?.echo({ text: '再来' }));
      expect(answer?.text).toBe('再来');
    });

    test('locking ends the engine and starts a fresh one, without counting as a crash', async () => {
      await running.page.evaluate(() => probe.client?.lock());
      await portsToBe(3);
      expect(await running.page.evaluate(() => probe.lost.at(-1))).toEqual({
        reason: 'locked',
        restarting: true,
      });
    });
  });
}

test('an engine that crashes again and again is given up, and the screen is told', async () => {
  const running = await launchAnDun({ appDir, env: { ANDUN_ENGINE_HOST: 'child' } });
  try {
    const { page } = running;
    for (let engine = 1; engine <= 6; engine += 1) {
      await expect
        .poll(() => page.evaluate(() => probe.portsReceived), { timeout: 15_000 })
        .toBe(engine);
      await page.evaluate(() => probe.client?.crash().catch(() => {}));
    }
    await expect.poll(() => page.evaluate(() => probe.lost.length)).toBe(6);
    expect(await page.evaluate(() => probe.lost.at(-1))).toEqual({
      reason: 'gaveUp',
      restarting: false,
    });
  } finally {
    await running.close();
  }
});

for (const host of ['utility', 'child'] as const) {
  test(`the ${host} engine does not outlive a main process that was killed`, async () => {
    const running = await launchAnDun({ appDir, env: { ANDUN_ENGINE_HOST: host } });
    await expect.poll(() => running.page.evaluate(() => probe.portsReceived)).toBe(1);
    const answer = await running.page.evaluate(() => probe.client?.echo({ text: '' }));
    const engine = answer?.pid ?? 0;
    expect(isRunning(engine)).toBe(true);
    running.app.process().kill('SIGKILL');
    await expect.poll(() => isRunning(engine)).toBe(false);
    await discard(running.dataDir);
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
