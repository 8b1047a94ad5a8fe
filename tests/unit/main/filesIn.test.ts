import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn } from '../../../electron/main/filesIn.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'andun-drop-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('opens a folder down to the last one, in the order of names', async () => {
  mkdirSync(join(folder, '手机', '截图'), { recursive: true });
  writeFileSync(join(folder, '手机', '截图', '10.png'), 'a');
  writeFileSync(join(folder, '手机', '截图', '9.png'), 'b');
  writeFileSync(join(folder, '录音.mp3'), 'c');
  const single = join(folder, '录音.mp3');
  const names = (paths: string[]) => paths.map((one) => one.slice(folder.length + 1));
  expect(names(await filesIn([join(folder, '手机'), single]))).toEqual([
    join('手机', '截图', '9.png'),
    join('手机', '截图', '10.png'),
    '录音.mp3',
  ]);
});

it('follows no link and leaves out what has vanished', async () => {
  const outside = join(folder, 'outside');
  const inside = join(folder, 'inside');
  mkdirSync(outside);
  mkdirSync(inside);
  writeFileSync(join(outside, 'secret.txt'), 'x');
  symlinkSync(outside, join(inside, 'link'));
  symlinkSync(join(outside, 'secret.txt'), join(inside, 'link.txt'));
  expect(await filesIn([inside, join(folder, 'gone')])).toEqual([]);
});

it('takes nothing of a folder that is a whole disk', async () => {
  for (let index = 0; index <= 5_000; index += 1) writeFileSync(join(folder, `${index}`), '');
  expect(await filesIn([folder])).toEqual([]);
});
