import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../domain/bundle/csvLine.ts';
import { formatPages } from '../../../domain/bundle/pageRange.ts';
import {
  isSafeEntryPath,
  safeEnding,
  safeEntryName,
} from '../../../domain/bundle/safeEntryName.ts';
import { formatSums, parseSums } from '../../../domain/bundle/sumsFile.ts';
import { cutLine, wrapLine } from '../../../domain/bundle/wrapLine.ts';

describe('SHA256SUMS', () => {
  it('is what sha256sum accepts, whatever the names are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'andun-sums-'));
    const names = ['原件 1.png', 'a\\b.txt', 'line\nend.txt', 'cr\rhere', 'quote\'".txt', ' 空格 '];
    const files = names.map((path) => {
      writeFileSync(join(folder, path), path);
      return { path, sha256: createHash('sha256').update(path).digest('hex') };
    });
    writeFileSync(join(folder, 'SHA256SUMS'), formatSums(files));
    try {
      const said = execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'SHA256SUMS'], {
        cwd: folder,
      });
      expect(said.toString()).toBe('');
      const theirs = execFileSync('sha256sum', ['--', ...names], { cwd: folder });
      expect(formatSums(files)).toBe(theirs.toString());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads back every list that it writes', () => {
    const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
    const path = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.record({ path, sha256: hash })), (files) => {
        expect(parseSums(formatSums(files))).toEqual(files);
      }),
    );
  });

  it('is refused when a line is something else', () => {
    expect(parseSums('hello\n')).toBeNull();
    expect(parseSums(`${'g'.repeat(64)}  a\n`)).toBeNull();
    expect(parseSums(`${'A'.repeat(64)} *a b\n`)).toEqual([
      { sha256: 'a'.repeat(64), path: 'a b' },
    ]);
  });
});

describe('a cell of a table', () => {
  it('is never a formula, behind blanks and invisible signs neither', () => {
    for (const text of ['=1+1', '+86', '-3', '@SUM(1)', '\t=1', '\r', ' =1', '\u200b=1', '＝1']) {
      expect(csvLine([text]).replace(/^"/, '').startsWith("'"), JSON.stringify(text)).toBe(true);
    }
    expect(csvLine(['证据1-1', '2026-11-22', 'a,b', 'say "x"', ''])).toBe(
      '证据1-1,2026-11-22,"a,b","say ""x""",\r\n',
    );
  });

  it('stays one cell, whatever stands in it', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 });
    fc.assert(
      fc.property(cells, (row) => {
        const bare = (cell: string) => cell.replace(/^'/, '');
        expect(readCells(csvLine(row)).map(bare)).toEqual(row.map(bare));
      }),
    );
  });
});

describe('a file name in a bundle', () => {
  it('is safe everywhere, whatever the title was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = safeEntryName(title);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[. ]|[. ]$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
        expect(isSafeEntryPath(`原件/1-1_${name}`)).toBe(true);
      }),
    );
    expect(safeEntryName('../../etc/passwd')).toBe('_.._etc_passwd');
    expect(safeEntryName('发票\u202egpj.exe')).toBe('发票gpj.exe');
    expect(safeEntryName(' .. ')).toBe('未命名');
  });

  it('keeps a plain ending and no other', () => {
    expect(safeEnding('图.PNG')).toBe('.png');
    expect(safeEnding('a.b c')).toBe('');
    expect(safeEnding('a.\u202egpj')).toBe('');
  });

  it('leads nowhere else', () => {
    for (const path of ['../a', 'a/../b', '/a', 'C:\\a', 'a\\b', '', 'a//b', './a', 'a\0b']) {
      expect(isSafeEntryPath(path), path).toBe(false);
    }
  });
});

describe('a line of a paper', () => {
  it('loses no sign and never grows beyond its width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const lines = wrapLine(text, 20);
        const plain = (value: string) => value.replace(/[\s\u3000]/g, '');
        expect(plain(lines.join(''))).toBe(plain(text));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(36);
      }),
    );
  });

  it('keeps numbers whole and closing signs at the end', () => {
    expect(wrapLine('请致电010-55550123，逾期', 9)).toEqual(['请致电', '010-55550123，', '逾期']);
    expect(wrapLine('一二三四五。六', 5)).toEqual(['一二三四五。', '六']);
    expect(wrapLine('一二三四“五', 5)).toEqual(['一二三四', '“五']);
    expect(cutLine('一二三四五六七八', 5)).toBe('一二三四…');
  });
});

it('pages are told as ranges', () => {
  expect(
    formatPages([
      { from: 3, to: 3 },
      { from: 7, to: 9 },
    ]),
  ).toBe('3、7-9');
  expect(formatPages([])).toBe('');
});

/** The cells of one record after RFC 4180. */
function readCells(line: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const last = cells.length - 1;
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cells[last] += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) cells.push('');
    else if (sign === '\r' && !quoted) return cells;
    else cells[last] += sign;
  }
  return cells;
}
