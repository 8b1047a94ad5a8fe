import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => test.close());

// Invented: no real segment is said to belong anywhere.
const rows = Array.from(
  { length: 20 },
  (_, i) => `13900${String(i).padStart(2, '0')},甲省,乙市,中国移动`,
);
const table = ['号段,省份,城市,运营商', ...rows, '1999999,丁市,丁市,中国电信'].join('\r\n');
const take = (bytes: Uint8Array | string, name = '号段.csv') =>
  test.client.directory.importSegments({
    commandId: test.commandId(),
    grantId: test.grantNewFile(name, bytes),
    source: '某公开号段表（演示）',
    asOf: '2026-01-31',
  });
const placesOf = (...numbers: string[]) => test.client.directory.placesOf({ numbers });

describe('the table of mobile segments', () => {
  it('is none until the firm takes one in, and then tells where numbers were taken out, with its source', async () => {
    expect(await test.client.directory.segments()).toBeNull();
    expect(await placesOf('13900050000')).toEqual({ table: null, places: [] });
    expect(await take(table)).toMatchObject({ count: 21, asOf: '2026-01-31' });
    const told = await placesOf(
      '139 0005 0000',
      '+86 199 9999 0000',
      '13700000000',
      '010-88880000',
    );
    expect(told.table).toMatchObject({ source: '某公开号段表（演示）', asOf: '2026-01-31' });
    expect(told.places).toEqual([
      { normalised: '13900050000', region: '甲 乙', carrier: '中国移动' },
      { normalised: '19999990000', region: '丁', carrier: '中国电信' },
    ]);
    const audit = JSON.stringify(await test.client.audit.list({ beforeSeq: null, limit: 5 }));
    expect(audit).toContain('装入手机号段表：21 个号段');
  });

  it('gives way to a newer one and can be taken out', async () => {
    await take(table);
    await placesOf('13900050000');
    await take(table.replaceAll('乙市', '戊市'));
    expect((await placesOf('13900050000')).places[0]?.region).toBe('甲 戊');
    await test.client.directory.removeSegments({ commandId: test.commandId() });
    expect(await placesOf('13900050000')).toEqual({ table: null, places: [] });
    await expect(
      test.client.directory.removeSegments({ commandId: test.commandId() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not mistaken for another table, and the one before stays', async () => {
    await take(table);
    const unreadable = { code: 'SEGMENTS_UNREADABLE' };
    const places = Array.from(
      { length: 65_600 },
      (_, i) => `${1_300_000 + i},甲省,地${i},中国移动`,
    );
    await expect(take(['号段,省份,城市,运营商', ...places].join('\n'))).rejects.toMatchObject(
      unreadable,
    );
    await expect(take('日期,金额\r\n2026-01-01,3\r\n')).rejects.toMatchObject(unreadable);
    await expect(take(Buffer.alloc(64, 7), 'phone.dat')).rejects.toMatchObject(unreadable);
    expect(await test.client.directory.segments()).toMatchObject({ count: 21 });
  });
});
