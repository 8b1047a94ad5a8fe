import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLayers } from '../../electron/dev/checkLayers.mjs';
import { projectRoot } from '../../electron/dev/projectPaths.mjs';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'andun-layers-'));
  await symlink(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Checks a program that consists of these files only. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const program = await mkdtemp(path.join(root, 'program-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(program, file)), { recursive: true });
    await writeFile(path.join(program, file), text);
  }
  return checkLayers(program);
}

const money = { 'domain/money.ts': "import { z } from 'zod';\nexport const money = z.int();\n" };

test('a program that keeps to the layers passes', async () => {
  const use =
    "import { money } from '../../domain/money.ts';\nimport { readFile } from 'node:fs/promises';\n";
  const violations = await violationsOf({
    ...money,
    'electron/engine/a.ts': `${use}export { money, readFile };\n`,
  });
  expect(violations).toEqual([]);
});

test.each([
  ['domain reading a file', 'domain/a.ts', "import 'node:fs';"],
  ['domain reading a file without the prefix', 'domain/a.ts', "import 'fs';"],
  ['a screen using Node', 'renderer/a.tsx', "import 'node:path';"],
  ['a screen using Electron', 'renderer/a.tsx', "import 'electron';"],
  [
    'a screen knowing a database type',
    'renderer/a.tsx',
    "import type { DB } from 'better-sqlite3';",
  ],
  ['the engine using Electron', 'electron/engine/a.ts', "import 'electron';"],
  ['the engine using React', 'electron/engine/a.ts', "import 'react';"],
  ['a Drizzle type above db', 'electron/engine/a.ts', "import type { SQL } from 'drizzle-orm';"],
  ['a template opening the database', 'templates/a.ts', "import 'better-sqlite3';"],
  ['a package nobody classified', 'db/a.ts', "import 'fast-check';"],
  ['a package that is not installed', 'db/a.ts', "import 'left-pad';"],
  [
    'a lazy import of Electron',
    'electron/engine/a.ts',
    "export const x = () => import('electron');",
  ],
])('%s is a violation', async (_what, file, text) => {
  expect(await violationsOf({ ...money, [file]: `${text}\nexport {};\n` })).not.toEqual([]);
});

test.each([
  ['domain importing the engine', 'domain/a.ts', '../electron/engine/b.ts'],
  ['the engine importing a screen', 'electron/engine/a.ts', '../../renderer/b.ts'],
  ['main importing the engine', 'electron/main/a.ts', '../engine/b.ts'],
  ['a screen importing the database', 'renderer/a.ts', '../db/b.ts'],
  ['a folder that no rule names', 'extras/a.ts', '../domain/b.ts'],
  [
    'the engine writing around the write lane',
    'electron/engine/a.ts',
    '../../db/databaseHandle.ts',
  ],
  ['the engine adding to the audit chain itself', 'electron/engine/a.ts', '../../db/auditChain.ts'],
  [
    'the engine with statements of its own',
    'electron/engine/a.ts',
    '../../db/preparedStatements.ts',
  ],
  ['the engine knowing tables', 'electron/engine/a.ts', '../../db/importSchema.ts'],
  ['a second place that opens the store', 'electron/engine/session/a.ts', '../../../db/store.ts'],
  ['preload taking code from domain', 'electron/preload/a.ts', '../../domain/b.ts'],
])('%s is a violation', async (_what, file, target) => {
  const b = path.posix.join(path.posix.dirname(file), target);
  const a = `import { b } from '${target}';\nexport const a = b;\n`;
  expect(await violationsOf({ [file]: a, [b]: 'export const b = 1;\n' })).not.toEqual([]);
});

test('the engine may name the permission to write that it was given', async () => {
  const a =
    "import type { WriteTx } from '../../db/databaseHandle.ts';\nexport type A = WriteTx;\n";
  const files = { 'electron/engine/a.ts': a, 'db/databaseHandle.ts': 'export type WriteTx = 1;\n' };
  expect(await violationsOf(files)).toEqual([]);
});

test('preload may take a type from domain', async () => {
  const a = "import type { B } from '../../domain/b.ts';\nexport const a: B = 1;\n";
  const files = { 'electron/preload/a.ts': a, 'domain/b.ts': 'export type B = number;\n' };
  expect(await violationsOf(files)).toEqual([]);
});

test('two files that need each other are a violation', async () => {
  const files = {
    'domain/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'domain/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  };
  expect(await violationsOf(files)).not.toEqual([]);
});
