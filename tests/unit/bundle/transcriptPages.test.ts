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
    expect(lines).toContain('证据1-2　第2件（1条）');
    expect(lines).toContain('[1]　2026-11-20 09:30:00　来电　通话2分5秒');
    expect(lines.some((line) => line.includes('106900001234（自称：捷信）'))).toBe(true);
    expect(lines).toContain('（出处：证据1-2，文件第 12 行；另见证据1-1）');
  });

  it('claims no row of a file that is not in the bundle', () => {
    const lines = linesOf([record({ source: { evidenceId: idOf(9), rowRef: '第 12 行' } })]);
    expect(lines).toContain('（出处：证据1-1，文件）');
    expect(linesOf([record()])).toContain('（出处：证据1-1，录入）');
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
