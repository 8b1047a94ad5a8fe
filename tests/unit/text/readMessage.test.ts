import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth } from '../../../domain/text/halfWidth.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { MessageReading } from '../../../domain/text/textFact.ts';
import { wildCharacter } from '../wildCharacter.ts';
import { NAMES } from './expectReading.ts';

const PIECES = [
  '【花呗】',
  '【',
  '】',
  '逾期',
  '三十七',
  '天',
  '12,860.55',
  '元',
  '13800138000',
  '+86 ',
  '010-',
  '62345678',
  '转',
  '今日',
  '18:00',
  '前',
  '11月',
  '15日',
  '内',
  'http://',
  't.cn/A6',
  '。',
  '，',
  '（',
  '身份证',
  '110101199003070134',
  '6222',
  '****',
  'QQ',
  '微信',
  '验证码',
  '人民币',
  '壹万',
  '本金',
  '上门',
  '请勿',
  ' ',
  '\n',
  '🙂',
  '\ud83d',
  'A',
  '9',
  '.',
  '-',
];
const message = fc.oneof(
  fc.string({ unit: wildCharacter, maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);
const DIGIT_KINDS = new Set(['amount', 'phone', 'deadline', 'overdue_days', 'id_digits', 'link']);

describe('Reading any message', () => {
  it('never fails, and gives what the contract allows', () => {
    fc.assert(
      fc.property(
        message,
        fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined }),
        (text, at) => {
          MessageReading.parse(readMessage(text, at, NAMES));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('places every fact exactly, once, and in order', () => {
    fc.assert(
      fc.property(message, (text) => {
        const { facts } = readMessage(text, 1_762_000_000_000, NAMES);
        const ends = new Map<string, number>();
        for (const fact of facts) {
          expect(fact.start).toBeLessThan(fact.end);
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.start).toBeGreaterThanOrEqual(ends.get(fact.kind) ?? 0);
          ends.set(fact.kind, fact.end);
        }
        expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives one meaning to a run of digits', () => {
    fc.assert(
      fc.property(message, (text) => {
        let end = 0;
        for (const fact of readMessage(text, 1_762_000_000_000).facts) {
          if (!DIGIT_KINDS.has(fact.kind)) continue;
          expect(fact.start).toBeGreaterThanOrEqual(end);
          end = fact.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every index when it makes characters half-width', () => {
    fc.assert(fc.property(message, (text) => halfWidth(text).length === text.length));
  });

  it.each(
    PIECES.filter((piece) => piece.length < 9).flatMap((piece) => [
      piece,
      `${piece}1`,
      `${piece},`,
      `一${piece}`,
    ]),
  )('takes no longer than it should over a long run of %j', (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const started = performance.now();
    readMessage(text, 1_762_000_000_000, NAMES);
    // A pattern that backtracks takes minutes here; a sound one a few milliseconds.
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
