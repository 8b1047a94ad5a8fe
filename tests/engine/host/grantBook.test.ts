import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GrantBook } from '../../../electron/engine/host/grantBook.ts';

let folder: string;
let own: string;
let book: GrantBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-grants-'));
  own = join(folder, 'own');
  mkdirSync(join(own, 'files'), { recursive: true });
  book = new GrantBook(() => 1_000, [own]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function redeemWrite(path: string) {
  const grantId = '01900000-0000-7000-8000-000000000001';
  book.add({ grantId, mode: 'write', path, displayName: 'x' });
  return book.redeem(grantId, 'write').path;
}

describe('a permission to write', () => {
  it('never reaches the files of a vault, not by a link or a detour either', () => {
    const link = join(folder, 'elsewhere');
    symlinkSync(own, link);
    const targets = [
      join(own, 'andun.db'),
      join(own, 'files', 'x.docx'),
      join(link, 'vault.json'),
      `${own}/../own/vault.json`,
    ];
    for (const target of targets) {
      expect(() => redeemWrite(target)).toThrow(expect.objectContaining({ code: 'EXPORT_FAILED' }));
    }
  });

  it('reaches every other place, also one whose name begins alike', () => {
    for (const target of [join(folder, 'own.docx'), join(folder, '..own', 'x.docx')]) {
      expect(redeemWrite(target)).toBe(target);
    }
  });
});
