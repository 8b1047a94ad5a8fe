import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@swc/core';
import { expect, test } from 'vitest';
import { projectRoot } from '../../electron/dev/projectPaths.mjs';

const renderer = path.join(projectRoot, 'renderer');

/** What a program would show: strings, templates and text between tags. Patterns, keys and comparisons only read Chinese. */
async function chineseWords(source: string): Promise<string[]> {
  const found: string[] = [];
  if (!/\p{Script=Han}/u.test(source)) return found;
  visit(await parse(source, { syntax: 'typescript', tsx: true }), (text) => {
    if (/\p{Script=Han}/u.test(text)) found.push(text.trim());
  });
  return found;
}

function visit(node: unknown, take: (text: string) => void): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, take);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, value, cooked, operator } = node as Record<string, unknown>;
  if ((type === 'StringLiteral' || type === 'JSXText') && typeof value === 'string') take(value);
  if (type === 'TemplateElement' && typeof cooked === 'string') take(cooked);
  const isComparison = operator === '===' || operator === '!==';
  for (const [name, part] of Object.entries(node)) {
    const isCompared = isComparison && isString(part);
    if (name !== 'key' && name !== 'span' && !isCompared) visit(part, take);
  }
}

function isString(node: unknown): boolean {
  return (node as { type?: unknown } | null)?.type === 'StringLiteral';
}

test('every Chinese word of a screen stands in renderer/text', async () => {
  const files = (await readdir(renderer, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith(`text${path.sep}`),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = await Promise.all(
    files.map(async (file) => {
      const words = await chineseWords(await readFile(path.join(renderer, file), 'utf8'));
      return words.map((word) => `${file}: ${word}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});

test('a word in a string, a template, an attribute or between tags would be found, one in a comment not', async () => {
  expect(
    await chineseWords(`
      // 注释
      /** 注释 */
      export const one = '甲';
      export const two = (n: number) => \`\${n} 乙\`;
      export const Three = () => <p title="丙">丁 {/* 注释 */}</p>;
      export const days = { 今: 0 };
      export const pattern = /昨/;
      export const four = (group: string) => group === '戊' && '己';
    `),
  ).toEqual(['甲', '乙', '丙', '丁', '己']);
});
