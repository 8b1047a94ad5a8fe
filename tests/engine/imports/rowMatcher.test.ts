import { describe, expect, it } from 'vitest';
import type { ImportedRecord } from '../../../domain/imports/importedRecord.ts';
import { HashSet } from '../../../electron/engine/imports/hashSet.ts';
import { type KnownRow, RowMatcher } from '../../../electron/engine/imports/rowMatcher.ts';
import { dayMs } from './importFixtures.ts';

const key = '13800138000';

function call(atMs: number | null, change: Partial<ImportedRecord> = {}): ImportedRecord {
  return {
    rowRef: '第 1 行',
    kind: 'call',
    channel: 'call',
    direction: 'incoming',
    occurredAtMs: atMs,
    dateOnly: false,
    counterpart: key,
    counterpartName: '',
    text: '',
    durationSeconds: 0,
    amountFen: null,
    detail: '',
    ...change,
  };
}

/** Rows that another file brought, one after the other numbered from 1. */
function matcherAgainst(earlier: readonly ImportedRecord[]): RowMatcher {
  const known = earlier.map(
    (record, index): KnownRow => ({
      ...record,
      number: index + 1,
      runId: 1,
      occurredAtMs: record.occurredAtMs ?? 0,
    }),
  );
  return new RowMatcher({
    earlierKeys: new Set(known.length > 0 ? [key] : []),
    findEarlier: (_key, fromMs, toMs) =>
      known.filter(({ occurredAtMs }) => occurredAtMs >= fromMs && occurredAtMs <= toMs),
    findInRun: null,
  });
}

const judge = (matcher: RowMatcher, records: readonly ImportedRecord[]) =>
  records.map((record) => matcher.judge(record, key)).map((judgement) => judgement.type);

describe('rows of one file', () => {
  it('that tell the minute alone are all kept: two missed calls of one minute both happened', () => {
    expect(judge(matcherAgainst([]), [call(dayMs), call(dayMs)])).toEqual(['new', 'new']);
  });

  it('that tell the second and say the same are one', () => {
    expect(judge(matcherAgainst([]), [call(dayMs + 1_000), call(dayMs + 1_000)])).toEqual([
      'new',
      'repeat',
    ]);
  });

  it('with a word more are two', () => {
    const records = ['请还款', '请还款！'].map((text) =>
      call(dayMs + 1_000, { kind: 'message', channel: 'sms', text }),
    );
    expect(judge(matcherAgainst([]), records)).toEqual(['new', 'new']);
  });

  it('without a time are all kept', () => {
    expect(judge(matcherAgainst([call(null)]), [call(null), call(null)])).toEqual(['new', 'new']);
  });
});

describe('rows of two files', () => {
  it.each([
    ['fifty seconds apart', call(dayMs + 50_000), 'copy'],
    ['seventy seconds apart', call(dayMs + 70_000), 'new'],
    ['two seconds longer', call(dayMs, { durationSeconds: 2 }), 'copy'],
    ['three seconds longer', call(dayMs, { durationSeconds: 3 }), 'new'],
    ['of unknown length', call(dayMs, { durationSeconds: null }), 'copy'],
    ['the other way round', call(dayMs, { direction: 'outgoing' }), 'new'],
    ['known to the day alone', call(dayMs, { dateOnly: true }), 'new'],
    ['of another kind', call(dayMs, { kind: 'message' }), 'new'],
  ])('a call %s', (_name, record, expected) => {
    expect(judge(matcherAgainst([call(dayMs)]), [record])).toEqual([expected]);
  });

  it.each([
    ['with other spaces', '您的 账单', '您的账单', 'copy'],
    ['with other words', '您的账单', '您的欠款', 'new'],
    ['that the bill does not tell the words of', '您的账单', '', 'copy'],
    ['whose words were missing so far', '', '您的账单', 'new'],
  ])('a message %s', (_name, before, after, expected) => {
    const message = (text: string) => call(dayMs, { kind: 'message', channel: 'sms', text });
    expect(judge(matcherAgainst([message(before)]), [message(after)])).toEqual([expected]);
  });

  it('match one to one, the closest first', () => {
    const matcher = matcherAgainst([call(dayMs), call(dayMs + 40_000)]);
    const found = [38_000, 2_000, 20_000].map((ms) => matcher.judge(call(dayMs + ms), key));
    expect(found).toEqual([
      { type: 'copy', rowNumber: 2 },
      { type: 'copy', rowNumber: 1 },
      { type: 'new' },
    ]);
  });
});

describe('a set of hashes', () => {
  it('knows what was put in, and a hundred thousand other texts from it', () => {
    const set = new HashSet();
    const texts = Array.from({ length: 100_000 }, (_, index) => `第${index}条`);
    expect(texts.filter((text) => !set.add(text))).toEqual([]);
    expect(texts.filter((text) => set.add(text))).toEqual([]);
  });
});
