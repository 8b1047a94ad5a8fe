import { equalNames, findKnownField } from './fieldDictionary.ts';
import { looseName } from './tagName.ts';

/** Where a name is looked up: the innermost scope last. */
export interface Scope {
  value: unknown;
  /** Known name of the list that this scope is one row of. */
  list?: string | undefined;
  /** Row of the list, from 0; absent outside of lists. */
  index?: number | undefined;
  /** Rows of the list. */
  length?: number | undefined;
  /** What the template calls a row, as in 证据.名称 or 项.名称 inside of the list. */
  calls?: readonly string[] | undefined;
}

/** Stands for one row of a list that the data do not have: all its fields are missing. */
export const UNKNOWN_ROW = Object.freeze({});

/** Names of the whole value where a row is not an object but a text. */
const SELF = new Set(['.', '内容', '文字', '名称', 'text', 'value', 'name']);

/**
 * The value of a name: as it is written, by path, in another spelling, or as another name for the
 * same field of a case; the innermost scope that has it wins.
 * @returns undefined when no scope has it
 */
export function lookUp(scopes: readonly Scope[], name: string): unknown {
  const counter = counterOf(scopes, name);
  if (counter !== undefined) return counter;
  for (const scope of scopes.toReversed()) {
    const found = inScope(scope, name);
    if (found !== undefined) return found;
    // 名称 of a row that is not there must not become the 名称 of the whole paper.
    const isItsOwn = scope.list !== undefined && findKnownField(name, scope.list) !== null;
    if (scope.value === UNKNOWN_ROW && isItsOwn) break;
  }
  return name === '序号' || name === '编号' ? rowNumber(scopes) : undefined;
}

function inScope(scope: Scope, name: string): unknown {
  const found = underName(scope, name);
  if (found !== undefined) return found;
  const own = withoutCall(name, scope.calls ?? []);
  return own === null ? undefined : underName(scope, own);
}

/** 名称 of 证据.名称 inside of the list 证据; null where the name begins with none of these. */
export function withoutCall(name: string, calls: readonly string[]): string | null {
  const call = calls.find((one) => name === one || name.startsWith(`${one}.`));
  if (call === undefined) return null;
  return name === call ? '.' : name.slice(call.length + 1);
}

function underName({ value, list, calls }: Scope, name: string): unknown {
  // A row that is not a text prints its main text; the whole case is nobody's row.
  if (name === '.') return value === UNKNOWN_ROW || calls === undefined ? undefined : value;
  if (value === null || typeof value !== 'object') {
    return value !== undefined && list !== undefined && SELF.has(name) ? value : undefined;
  }
  const direct = byPath(value, name);
  if (direct !== undefined) return direct;
  for (const other of equalNames(name, list)) {
    const found = byPath(value, other);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `@index`, `@first`, `@last`, `@序号` of the list around. */
function counterOf(scopes: readonly Scope[], name: string): unknown {
  if (!name.startsWith('@')) return undefined;
  const row = scopes.findLast(({ index }) => index !== undefined);
  if (row?.index === undefined) return undefined;
  if (name === '@index') return row.index;
  if (name === '@序号') return row.index + 1;
  if (name === '@first') return row.index === 0;
  return name === '@last' ? row.index + 1 === row.length : undefined;
}

function rowNumber(scopes: readonly Scope[]): number | undefined {
  const row = scopes.findLast(({ index }) => index !== undefined);
  return row?.index === undefined ? undefined : row.index + 1;
}

function byPath(value: object, name: string): unknown {
  const whole = ownValue(value, name);
  if (whole !== undefined) return whole;
  const parts = name.split('.');
  if (parts.length < 2) return undefined;
  let current: unknown = value;
  for (const part of parts) {
    if (current === null || typeof current !== 'object') return undefined;
    current = ownValue(current, part);
    if (current === undefined) return undefined;
  }
  return current;
}

function ownValue(value: object, key: string): unknown {
  if (Object.hasOwn(value, key)) return (value as Record<string, unknown>)[key];
  const spelled = looseKeys(value).get(looseName(key));
  return spelled === undefined ? undefined : (value as Record<string, unknown>)[spelled];
}

const known = new WeakMap<object, Map<string, string>>();

function looseKeys(value: object): Map<string, string> {
  const cached = known.get(value);
  if (cached) return cached;
  const keys = new Map<string, string>();
  if (!Array.isArray(value)) {
    for (const key of Object.keys(value)) {
      const loose = looseName(key);
      if (!keys.has(loose)) keys.set(loose, key);
    }
  }
  known.set(value, keys);
  return keys;
}
