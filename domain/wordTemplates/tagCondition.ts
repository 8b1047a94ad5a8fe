import { readTagName } from './tagName.ts';

/** What a block asks before it is printed. */
export type Condition =
  | { op: 'truthy'; name: string }
  | { op: 'not'; of: Condition }
  | { op: 'and' | 'or'; left: Condition; right: Condition }
  | { op: 'compare'; sign: CompareSign; name: string; with: Operand };

export type CompareSign = '==' | '!=' | '>' | '>=' | '<' | '<=';
/** A bare word is a field where the data have one of that name, else the word itself. */
export type Operand = { literal: string | number } | { name: string };

type Parsed = { condition: Condition } | { problem: string };

const TOKEN = /\s*(==|!=|>=|<=|&&|\|\||[=<>!()]|"[^"]*"|'[^']*'|[^\s=<>!&|()"']+(?:\([^()]*\))?)/gy;
const SIGNS: Readonly<Record<string, CompareSign>> = {
  '=': '==',
  '==': '==',
  '!=': '!=',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
  等于: '==',
  不等于: '!=',
  大于: '>',
  小于: '<',
};
const AND = new Set(['&&', 'and', '且', '并且']);
const OR = new Set(['||', 'or', '或', '或者']);
const NOT = new Set(['!', 'not', '非']);
const MOST_TOKENS = 40;

/** `已付款`, `not 已付款`, `性别 == "男"`, `金额 > 500 and 已付款`, with brackets. */
export function parseCondition(text: string): Parsed {
  const tokens = tokensOf(text);
  if (tokens === null || tokens.length > MOST_TOKENS) return { problem: `条件“${text}”读不懂` };
  try {
    const reader = new TokenReader(tokens);
    const condition = readOr(reader);
    return reader.peek() === undefined ? { condition } : { problem: `条件“${text}”读不懂` };
  } catch {
    return { problem: `条件“${text}”读不懂` };
  }
}

/** Every field that a condition looks at. */
export function namesIn(condition: Condition): string[] {
  switch (condition.op) {
    case 'truthy':
      return [condition.name];
    case 'not':
      return namesIn(condition.of);
    case 'compare':
      return [condition.name];
    default:
      return [...namesIn(condition.left), ...namesIn(condition.right)];
  }
}

class TokenReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  take(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('end');
    this.#at += 1;
    return token;
  }

  takeIf(words: ReadonlySet<string>): boolean {
    const found = words.has(this.peek()?.toLowerCase() ?? '');
    if (found) this.#at += 1;
    return found;
  }
}

function readOr(reader: TokenReader): Condition {
  let left = readAnd(reader);
  while (reader.takeIf(OR)) left = { op: 'or', left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: TokenReader): Condition {
  let left = readOne(reader);
  while (reader.takeIf(AND)) left = { op: 'and', left, right: readOne(reader) };
  return left;
}

function readOne(reader: TokenReader): Condition {
  if (reader.takeIf(NOT)) return { op: 'not', of: readOne(reader) };
  if (reader.peek() === '(') {
    reader.take();
    const inner = readOr(reader);
    if (reader.take() !== ')') throw new Error('bracket');
    return inner;
  }
  const name = nameOf(reader.take());
  const sign = SIGNS[reader.peek() ?? ''];
  if (!sign) return { op: 'truthy', name };
  reader.take();
  return { op: 'compare', sign, name, with: operandOf(reader.take()) };
}

function nameOf(token: string): string {
  const name = /^["']/.test(token) ? null : readTagName(token);
  if (name === null) throw new Error('name');
  return name;
}

function operandOf(token: string): Operand {
  if (/^["']/.test(token)) return { literal: token.slice(1, -1) };
  if (/^-?\d+(?:\.\d+)?$/.test(token)) return { literal: Number(token) };
  if (SIGNS[token] || token === '(' || token === ')') throw new Error('operand');
  return { name: nameOf(token) };
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const whole = text.trim();
  let end = 0;
  for (let match = TOKEN.exec(whole); match; match = TOKEN.exec(whole)) {
    tokens.push(match[1] ?? '');
    end = TOKEN.lastIndex;
  }
  return end === whole.length && tokens.length > 0 ? tokens : null;
}
