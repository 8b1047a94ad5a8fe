import type { Document } from '@xmldom/xmldom';
import type { WordNote } from '../../../domain/wordTemplates/wordReport.ts';
import { descendants } from './wordXml.ts';

/** How other programs write their fields; only told of, never filled. */
const NOTATIONS = [
  { pattern: /\$\{[^{}]{1,40}\}/, advice: (found: string) => inner(found, 2, 1) },
  { pattern: /«[^«»]{1,40}»/, advice: (found: string) => inner(found, 1, 1) },
  {
    pattern: /(?<![{$])\{[\p{Script=Han}A-Za-z_][^{}]{0,40}\}(?!\})/u,
    advice: (found: string) => inner(found, 1, 1),
  },
];
const ELSEWHERE = new Set(['a:t', 'm:t']);

/** Warns of what looks like a field and is not filled. */
export function otherNotations(documents: readonly Document[], hasFields: boolean): WordNote[] {
  const notes: WordNote[] = [];
  for (const document of documents) {
    const root = document.documentElement;
    if (!root) continue;
    const elements = descendants(root);
    const text = elements
      .filter(({ nodeName }) => nodeName === 'w:t')
      .map(({ textContent }) => textContent ?? '')
      .join('');
    for (const { pattern, advice } of NOTATIONS) {
      const found = pattern.exec(text)?.[0];
      if (found)
        notes.push({ where: '', text: `“${found}”不会填写；需要填写的请改写成 ${advice(found)}` });
    }
    const codes = elements
      .filter(({ nodeName }) => nodeName === 'w:instrText')
      .map(({ textContent }) => textContent ?? '')
      .join('');
    const merge = /MERGEFIELD\s+"?([^\s"\\]+)/i.exec(codes)?.[1];
    if (merge) {
      notes.push({
        where: '',
        text: `邮件合并域“${merge}”不会填写；需要填写的请改写成 {{${merge}}}`,
      });
    }
    const drawn = elements.find(
      ({ nodeName, textContent }) =>
        ELSEWHERE.has(nodeName) && /\{\{.+\}\}/.test(textContent ?? ''),
    );
    if (drawn) {
      const where = drawn.nodeName === 'm:t' ? '公式' : '图形';
      notes.push({
        where: '',
        text: `${where}里的“${drawn.textContent}”不会填写；请改放在正文、表格或文本框里`,
      });
    }
  }
  if (!hasFields) {
    notes.push({
      where: '',
      text: '没有找到 {{字段}}，填写后与原文相同。在需要填写的地方写 {{当事人.姓名}} 这样的字段',
    });
  }
  return notes;
}

function inner(found: string, before: number, after: number): string {
  return `{{${found.slice(before, found.length - after)}}}`;
}
