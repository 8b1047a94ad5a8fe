import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forkedParserHost } from '../../../electron/engine/parsers/forkedParserHost.ts';

let folder: string;
const planted = ['ANDUN_SECRET_OF_ENGINE', 'NODE_OPTIONS', 'LD_PRELOAD_OF_TEST'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'andun-parser-'));
  process.env.ANDUN_SECRET_OF_ENGINE = 'a key';
  process.env.NODE_OPTIONS = '--title=planted';
  process.env.LD_PRELOAD_OF_TEST = 'foreign.so';
});
afterEach(async () => {
  for (const name of planted) delete process.env[name];
  await rm(folder, { recursive: true, force: true });
});

it.each(['parser', 'ocr'] as const)(
  'a %s process inherits nothing that could carry a secret or load foreign code',
  async (entry) => {
    const file = join(folder, 'telling.mjs');
    await writeFile(
      file,
      'process.send({ names: Object.keys(process.env), title: process.title })',
    );
    const child = forkedParserHost({ parser: file, ocr: file }).start({ entry, memoryLimitMb: 64 });
    const told = await new Promise<{ names: string[]; title: string }>((resolve, reject) => {
      child.onMessage((message) => resolve(message as { names: string[]; title: string }));
      child.onExit(() => reject(new Error('ended without a word')));
    });
    child.kill();
    expect(told.names).toContain('PATH');
    expect(told.names.filter((name) => planted.includes(name))).toEqual([]);
    expect(told.title).not.toBe('planted');
  },
);
