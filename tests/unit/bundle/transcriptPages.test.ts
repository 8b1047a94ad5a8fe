import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureParts, uprightSize } from '../../../domain/bundle/picturePages.ts';
import {
  TRANSCRIPT_LINES,
  type TranscriptItem,
  type TranscriptRecord,
  transcriptPages,
} from '../../../domain/bundle/transcriptPages.ts';
import { EvidenceId } from '../../../domain/ids.ts';

const idOf = (number: number) =>
  EvidenceId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`);

const items: TranscriptItem[] = [1, 2, 3].map((number) => ({
  id: idOf(number),
  number: number + 3,
  label: `1-${number}`,
  title: `第${number}件`,
  originalName: `${number}.csv`,
  sha256: 'ab'.repeat(32),
}));

function record(more: Partial<TranscriptRecord> = {}): TranscriptRecord {
  return {
    channel: 'sms',
    direction: 'incoming',
    occurredAtMs: Date.UTC(2026, 10, 20, 1, 30),
    dateOnly: false,
    from: '106900001234',
    claimedIdentity: '',
    content: '请尽快处理。',
    durationSeconds: null,
    source: null,
    evidenceIds: [idOf(1)],
    ...more,
  };
}

const linesOf = (records: TranscriptRecord[]) =>
  transcriptPages(items, records).pages.flatMap((page) => page.map(({ text }) => text));

describe('the transcript', () => {
  it('names for each item exactly the pages on which its records stand', () => {
    const content = fc.string({ maxLength: 400 });
    const ids = fc.subarray([1, 2, 3].map(idOf), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ content, evidenceIds: ids, occurredAtMs: fc.nat() }), {
          maxLength: 40,
        }),
        (drafts) => {
          // A mark nobody else writes says where each record begins.
          const records = drafts.map((draft, index) =>
            record({ ...draft, from: `<${String(index).padStart(3, '0')}>` }),
          );
          const { pages, pagesOf } = transcriptPages(items, records);
          for (const page of pages) expect(page.length).toBeLessThanOrEqual(TRANSCRIPT_LINES);
          for (const { id } of items) {
            const named = new Set(
              (pagesOf.get(id) ?? []).flatMap(({ from, to }) =>
                Array.from({ length: to - from + 1 }, (_, index) => from + index),
              ),
            );
            const own = records.filter(({ evidenceIds }) => evidenceIds.includes(id));
            const begins = own.map(
              ({ from }) =>
                1 + pages.findIndex((page) => page.some(({ text }) => text.includes(from))),
            );
            for (const page of begins) expect(named.has(page)).toBe(true);
            expect(named.size > 0).toBe(own.length > 0);
          }
        },
      ),
    );
  });

  it('tells who, when, how long and from where', () => {
    const lines = linesOf([
      record({
        channel: 'call',
        durationSeconds: 125,
        claimedIdentity: '捷信',
        content: '',
        source: { evidenceId: idOf(2), rowRef: '第 12 行' },
        evidenceIds: [idOf(1), idOf(2)],
      }),
    ]);
    expect(lines).toContain('证据5（1-2）　第2件（1条）');
    expect(lines.join('')).toContain(
      '[1]　2026-11-20 09:30　来电　通话2分5秒　106900001234（自称：捷信）',
    );
    expect(lines).toContain('（出处：证据5（1-2），文件第 12 行；另见证据4（1-1））');
  });

  it('claims no row of a file that is not in the bundle', () => {
    const lines = linesOf([record({ source: { evidenceId: idOf(9), rowRef: '第 12 行' } })]);
    expect(lines).toContain('（出处：证据4（1-1），文件）');
    expect(linesOf([record()])).toContain('（出处：证据4（1-1），录入）');
  });

  it('prints seconds only where the file tells them', () => {
    const source = { evidenceId: idOf(1), rowRef: '第 2 行' };
    const at = (atMs: number) => record({ source, occurredAtMs: Date.UTC(2026, 10, 20) + atMs });
    expect(linesOf([at(60_000), at(121_000)]).join('\n')).toContain('2026-11-20 08:01:00');
    expect(linesOf([at(60_000), at(120_000)]).join('\n')).not.toContain('08:01:00');
  });

  it('says what was read by machine, what was typed, and that a year was inferred', () => {
    const read = (reading: TranscriptRecord['reading']) => linesOf([record({ reading })]).join('');
    const checked = { edited: false, yearInferred: false, unchecked: false };
    expect(read(checked)).toContain('，机器识读、经人核对）');
    expect(read({ ...checked, edited: true, yearInferred: true })).toContain(
      '，机器识读、经人改正；画面没有写明年份，年份系推定）',
    );
  });

  it('calls nothing checked that was registered without looking, and counts it at the head', () => {
    const of = (edited: boolean, unchecked: boolean) =>
      record({ reading: { edited, yearInferred: false, unchecked } });
    const unchecked = linesOf([of(false, true), of(true, true), of(false, false)]).join('');
    expect(unchecked).toContain('，机器识读，未经核对）');
    expect(unchecked).toContain('，机器识读、文字经人改动，未经核对）');
    expect(unchecked).toContain('，其中2条未经核对，引用前应与图片逐字对照；');
    expect(linesOf([of(false, false)]).join('')).not.toContain('未经核对');
  });

  it('says how much of which item it leaves out', () => {
    const { pages } = transcriptPages(
      items,
      [record()],
      [
        { evidenceId: idOf(1), what: 'rows', read: 412, left: 374 },
        { evidenceId: idOf(2), what: 'rows', read: 5, left: 0 },
        { evidenceId: idOf(3), what: 'bubbles', read: 7, left: 2 },
      ],
    );
    const text = pages.flatMap((page) => page.map((line) => line.text)).join('');
    expect(text).toContain('证据4（1-1）共读出412条，列出38条，其余374条未列。');
    expect(text).toContain('证据6（1-3）图中识读出7条消息，登记5条，其余2条未列，见截图。');
    expect(text).not.toContain('证据5（1-2）共读出');
  });

  it('tells payments with amount and direction, and the name in a phone as no claim', () => {
    const text = linesOf([
      record({ channel: 'payment', from: '李某', payment: { amountFen: 120_000, detail: '余额' } }),
      record({ channel: 'call', shownName: '法务小李', content: '' }),
    ]).join('');
    expect(text).toContain('付款　李某');
    expect(text).toContain('金额1,200.00元；余额');
    expect(text).toContain('106900001234（手机中存名：法务小李）');
    expect(text).not.toContain('自称');
  });

  it('is empty when nothing is proven', () => {
    expect(transcriptPages(items, []).pages).toEqual([]);
  });

  it('keeps a record’s head and its first line on one page', () => {
    const { pages } = transcriptPages(
      items,
      Array.from({ length: 60 }, () => record({ content: '长'.repeat(70) })),
    );
    for (const page of pages) {
      expect(page.at(-1)?.text).not.toMatch(/^\[\d+\]/);
      expect(page.at(-1)?.text).not.toMatch(/^证据/);
    }
  });
});

describe('pictures on paper', () => {
  it('fit their page and together show all of the picture', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    const orientation = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(side, side, orientation, (width, height, turned) => {
        const parts = pictureParts({ width, height, orientation: turned });
        expect(parts[0]?.top).toBe(0);
        expect(parts.at(-1)?.bottom).toBe(1);
        let end = 0;
        for (const part of parts) {
          expect(part.top).toBeLessThanOrEqual(end);
          expect(part.widthMm).toBeLessThanOrEqual(150.001);
          expect(part.heightMm).toBeLessThanOrEqual(turned >= 5 ? 150.001 : 190.001);
          end = part.bottom;
        }
      }),
    );
  });

  it('of a long chat are cut into readable parts', () => {
    expect(pictureParts({ width: 1080, height: 2340, orientation: 1 })).toHaveLength(1);
    const parts = pictureParts({ width: 1080, height: 9600, orientation: 1 });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.every((part) => part.widthMm === 95)).toBe(true);
  });

  it('are taken as the camera was held', () => {
    expect(uprightSize({ width: 4, height: 3, orientation: 6 })).toEqual({ width: 3, height: 4 });
  });
});
