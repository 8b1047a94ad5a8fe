import { isMissing, isRich } from '../../../domain/documents/documentValue.ts';
import { lookUp, type Scope } from '../../../domain/wordTemplates/fieldLookup.ts';
import type { Condition, Operand } from '../../../domain/wordTemplates/tagCondition.ts';

/** Whether a condition holds for these data. What is missing is untrue and equal to nothing. */
export function askCondition(condition: Condition, scopes: readonly Scope[]): boolean {
  switch (condition.op) {
    case 'truthy':
      return isTrue(lookUp(scopes, condition.name));
    case 'not':
      return !askCondition(condition.of, scopes);
    case 'and':
      return askCondition(condition.left, scopes) && askCondition(condition.right, scopes);
    case 'or':
      return askCondition(condition.left, scopes) || askCondition(condition.right, scopes);
    case 'compare': {
      const left = comparable(lookUp(scopes, condition.name));
      const right = comparable(operandValue(condition.with, scopes));
      return compare(left, condition.sign, right);
    }
  }
}

/** 否, false and 0 mean no, however the data write them; so does an empty list. */
export function isTrue(value: unknown): boolean {
  if (value === undefined || value === null || isMissing(value)) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (isRich(value)) return value.runs.some(({ text }) => text.trim() !== '');
  if (typeof value === 'string') return !NO.has(value.trim().toLowerCase());
  return Boolean(value);
}

const NO = new Set(['', '否', 'false', 'no', '0']);

function operandValue(operand: Operand, scopes: readonly Scope[]): unknown {
  if ('literal' in operand) return operand.literal;
  return lookUp(scopes, operand.name) ?? operand.name;
}

function comparable(value: unknown): string | number | null {
  if (value === undefined || value === null || isMissing(value)) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length;
  if (isRich(value)) return value.runs.map(({ text }) => text).join('');
  return typeof value === 'string' ? value.trim() : null;
}

function compare(
  left: string | number | null,
  sign: string,
  right: string | number | null,
): boolean {
  const same =
    left !== null && right !== null && (left === right || String(left) === String(right));
  if (sign === '==') return same;
  if (sign === '!=') return !same;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === null || b === null) return false;
  if (sign === '>') return a > b;
  if (sign === '>=') return a >= b;
  return sign === '<' ? a < b : a <= b;
}

function numberOf(value: string | number | null): number | null {
  if (typeof value === 'number') return value;
  const text = value?.replaceAll(',', '') ?? '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
