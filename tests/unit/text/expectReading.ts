import { expect } from 'vitest';
import { formatFen } from '../../../domain/money/fen.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import type { TextFact, TextFactKind } from '../../../domain/text/textFact.ts';
import { formatShanghai, parseShanghai } from '../../../domain/time/shanghaiTime.ts';

/** Everything a message says, kind by kind; a kind that is not named must not be found at all. */
export type Expected = Partial<Record<TextFactKind, string[]>>;

export const NAMES = [
  { name: '花呗' },
  { name: '支付宝' },
  { name: '微信支付' },
  { name: '捷信', currentName: '天津京东消费金融有限公司' },
  { name: '捷信消费金融有限公司', currentName: '天津京东消费金融有限公司' },
  { name: '招联金融' },
  { name: '招商银行' },
  { name: '京东金融' },
  { name: '美团' },
  { name: 'OPPO' },
];

/** Monday 2 November 2026, half past two in the afternoon. */
export const RECEIVED = '2026-11-02 14:30';

export function expectReading(text: string, expected: Expected, received = RECEIVED): void {
  const { facts } = readMessage(text, parseShanghai(received) ?? undefined, NAMES);
  const found: Expected = {};
  for (const fact of facts) {
    expect(text.slice(fact.start, fact.end)).toBe(fact.text);
    found[fact.kind] = [...(found[fact.kind] ?? []), summary(fact)];
  }
  expect(found).toEqual(expected);
}

function summary(fact: TextFact): string {
  switch (fact.kind) {
    case 'amount':
      return `${formatFen(fact.value.fen)} ${fact.value.role}`;
    case 'overdue_days':
      return String(fact.value.days ?? '?');
    case 'deadline':
      if (fact.value.atMs === null) return `? ${fact.text}`;
      return formatShanghai(fact.value.atMs, fact.value.dateOnly ? 'date' : 'minute');
    case 'phone':
      return fact.value.normalised + (fact.value.extension ? `x${fact.value.extension}` : '');
    case 'link':
      return `${fact.value.url}${fact.value.isShort ? ' short' : ''}${fact.value.isRawIp ? ' ip' : ''}`;
    case 'institution':
      return `${fact.value.position === 'body' ? 'body ' : ''}${fact.value.name}${fact.value.former ? ` → ${fact.value.former}` : ''}`;
    case 'account':
      return `${fact.value.system} ${fact.value.value}`;
    case 'threat':
      return fact.value.type;
    case 'credential_request':
      return fact.value.what;
    case 'person_name':
      return fact.value.name;
    case 'id_digits':
      return `${fact.value.part} ${fact.value.digits}`;
    default:
      return fact.text;
  }
}
