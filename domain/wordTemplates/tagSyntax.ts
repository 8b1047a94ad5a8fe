import { halfWidth } from '../text/halfWidth.ts';
import { type Condition, parseCondition } from './tagCondition.ts';
import { filterNames, readFilterName, type TagFilter } from './tagFilter.ts';
import { readTagName } from './tagName.ts';

/** What stands between {{ and }}, understood. */
export type Tag =
  | { kind: 'value'; name: string; filters: TagFilter[] }
  /** `name` is what the end must repeat; a word such as `if` ends with {{/if}}. */
  | {
      kind: 'open';
      name: string;
      word: BlockWord | null;
      inverted: boolean;
      condition: Condition;
      /** The list or value itself, where the block asks for nothing else. */
      subject: string | null;
      /** Element to repeat as a whole, as docxtemplater writes it: `{{-w:tr 证据}}`. */
      expand: string | null;
      /** What `each` calls one row: 项 in `项 in 证据`. */
      variable: string | null;
    }
  | { kind: 'close'; name: string; word: BlockWord | null }
  | { kind: 'else' }
  | { kind: 'comment' }
  | { kind: 'invalid'; reason: string };

export type BlockWord = 'if' | 'unless' | 'each';

const WORDS: Readonly<Record<string, BlockWord>> = {
  if: 'if',
  如果: 'if',
  若: 'if',
  unless: 'unless',
  除非: 'unless',
  each: 'each',
  for: 'each',
  循环: 'each',
  遍历: 'each',
};
const ELSE = /^(?:else|:else|#else|否则|#否则)$/i;

/**
 * Reads the inside of a tag: `当事人.姓名`, `金额|大写`, `#证据`, `^证据`, `/证据`, `#if 已付款`,
 * `#unless …`, `#each …`, `else`, `! a note`. Full-width signs and curly quotes mean the plain ones.
 */
export function readTag(inside: string): Tag {
  const written = inside.replace(/\s+/g, ' ').trim();
  // Sign for sign, so that a place in one is a place in the other.
  const text = plainSigns(written);
  if (text === '') return invalid('括号里没有字段名');
  if (text.startsWith('!') && !/^!\s*=/.test(text)) return { kind: 'comment' };
  if (ELSE.test(text)) return { kind: 'else' };
  if (text.startsWith('/')) return readClose(text.slice(1).trim());
  if (/^[#?^]/.test(text)) return readOpen(text);
  const expanded = /^-(w:tr|w:p|w:tc|w:tbl) (.+)$/.exec(text);
  if (expanded) return { ...readOpen(`#${expanded[2]}`), expand: expanded[1] ?? null } as Tag;
  const unsupported = UNSUPPORTED.find(({ sign }) => sign.test(text));
  if (unsupported) return invalid(unsupported.reason);
  return readValue(text, written);
}

const UNSUPPORTED = [
  { sign: /^=/, reason: '不能在模板里改换标记符号' },
  {
    sign: /^@(?!index\b|first\b|last\b|序号)/i,
    reason: '不支持插入图片或原始 XML（@）；图片请直接插入模板',
  },
  { sign: /^%/, reason: '不支持插入图片（%）；图片请直接插入模板' },
  { sign: /^>/, reason: '不支持引用其他文件（>）；请把内容直接写进模板' },
  { sign: /^\+\s*\S/, reason: '不支持插入其他文件（+）；请把内容直接写进模板' },
  {
    sign: /^[*~]\s*\S/,
    reason: '不支持编号列表（*）；请写成 {{#列表}}{{.}}{{/列表}}，占一个编号段落',
  },
];

function readClose(text: string): Tag {
  const word = WORDS[text.toLowerCase()] ?? null;
  return { kind: 'close', name: text === '' || word ? '' : (readTagName(text) ?? text), word };
}

function readOpen(text: string): Tag {
  const inverted = text.startsWith('^');
  const body = text.slice(1).trim();
  if (body === '') return invalid('没有写循环或条件的名称');
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(body) ?? [];
  const word = WORDS[first.toLowerCase()] ?? null;
  if (word && rest === '') return invalid(`“${first}”后面没有写条件或列表`);
  if (word === 'each') return readEach(rest);
  const parsed = parseCondition(word ? rest : body);
  if ('problem' in parsed) return invalid(parsed.problem);
  const { condition } = parsed;
  const subject = condition.op === 'truthy' ? condition.name : null;
  return {
    kind: 'open',
    name: word ? '' : (subject ?? body),
    word,
    inverted: inverted || word === 'unless',
    condition,
    subject: word ? null : subject,
    variable: null,
    expand: null,
  };
}

/** `证据`, `项 in 证据`, `证据 as 项`. */
function readEach(text: string): Tag {
  const named =
    /^(?<variable>\S+) in (?<list>\S+)$/i.exec(text) ??
    /^(?<list>\S+) as \|?\s*(?<variable>[^\s|]+)\s*\|?$/i.exec(text);
  const subject = named?.groups?.list ?? text;
  const name = readTagName(subject);
  if (name === null) return invalid(`“${subject}”不是列表的名称`);
  const condition: Condition = { op: 'truthy', name };
  const variable = readTagName(named?.groups?.variable ?? '');
  return {
    kind: 'open',
    name: '',
    word: 'each',
    inverted: false,
    condition,
    subject: name,
    variable,
    expand: null,
  };
}

function readValue(text: string, written: string): Tag {
  // docxtpl writes formatted text as {{r 姓名}}.
  const [path, ...calls] = splitOutsideQuotes(text.replace(/^r (?=\S)/, '  '), '|');
  const name = readTagName(path?.text ?? '');
  if (name === null) return invalid(badName((path?.text ?? '').trim()));
  const filters: TagFilter[] = [];
  for (const call of calls) {
    // 默认:"无" and, as Jinja writes it, default("无").
    const isCall = /^[^("':]+\(.*\)\s*$/s.test(call.text);
    const [head] = splitOutsideQuotes(call.text, isCall ? '(' : ':');
    const filter = readFilterName(head?.text ?? '');
    if (!filter) {
      const asked = (head?.text ?? '').trim();
      return invalid(`不认识“|${asked}”，可用的有：${filterNames.join('、')}`);
    }
    // What is printed stands as it was written, full-width signs and all.
    const from = call.start + (head?.text.length ?? 0) + 1;
    const argument = written.slice(from, call.start + call.text.length);
    filters.push({ filter, argument: unquoted(isCall ? argument.replace(/.\s*$/, '') : argument) });
  }
  return { kind: 'value', name, filters };
}

function badName(path: string): string {
  if (path === '') return '括号里没有字段名';
  if (/[{}]/.test(path)) return '字段名里多出一个大括号';
  if (/[+*]|\s-\s|[<>=]/.test(path)) return '不支持计算；条件请写成 {{#if …}}';
  return `“${path}”不是字段名`;
}

function invalid(reason: string): Tag {
  return { kind: 'invalid', reason };
}

/** Word turns typed signs into others; a template means the plain ones. */
function plainSigns(text: string): string {
  return halfWidth(text)
    .replace(/[“”„‟«»「」]/g, '"')
    .replace(/[‘’‚‛]/g, "'");
}

interface Piece {
  text: string;
  start: number;
}

function splitOutsideQuotes(text: string, sign: string): Piece[] {
  const parts: Piece[] = [{ text: '', start: 0 }];
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (quote === '' && (unit === '"' || unit === "'")) quote = unit;
    else if (unit === quote) quote = '';
    const last = parts.at(-1);
    if (unit === sign && quote === '') parts.push({ text: '', start: at + 1 });
    else if (last) last.text += unit;
  }
  return parts;
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  const quoted = /^(["'])(.*)\1$/s.exec(plainSigns(trimmed));
  return quoted ? trimmed.slice(1, -1) : trimmed;
}
