import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedRecord } from '../../../domain/imports/importedRecord.ts';
import { cleanRecordLine, cleanRecordText } from '../../../domain/imports/recordText.ts';
import { packRecords, unpackRecords } from '../../../electron/engine/parsers/packedRecords.ts';
import { wildCharacter } from '../wildCharacter.ts';

const record: fc.Arbitrary<ImportedRecord> = fc.record({
  rowRef: fc.string({ unit: wildCharacter, maxLength: 80 }).map((raw) => cleanRecordLine(raw, 80)),
  kind: fc.constantFrom('call', 'message', 'payment'),
  channel: fc.constantFrom('call', 'sms', 'wechat'),
  direction: fc.constantFrom('incoming', 'outgoing'),
  occurredAtMs: fc.option(fc.integer({ min: 0 })),
  dateOnly: fc.boolean(),
  counterpart: fc
    .string({ unit: wildCharacter, maxLength: 200 })
    .map((raw) => cleanRecordLine(raw, 200)),
  counterpartName: fc.constantFrom('', '某某客服'),
  text: fc.string({ unit: wildCharacter, maxLength: 500 }).map(cleanRecordText),
  durationSeconds: fc.option(fc.nat()),
  amountFen: fc.option(fc.integer()),
  detail: fc.constantFrom('', '拒接'),
});

describe('records on their way to the engine', () => {
  it('arrive as they were sent', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (records) => {
        expect(unpackRecords(packRecords(records))).toEqual(records);
      }),
    );
  });

  it('are refused when they are not what a record may be', () => {
    const [whole] = fc.sample(record, 1) as [ImportedRecord];
    for (const wrong of [
      { kind: 'virus' },
      { direction: 'sideways' },
      { channel: '' },
      { text: 'x'.repeat(20_001) },
      { counterpart: 'x'.repeat(201) },
      { durationSeconds: -1 },
      { occurredAtMs: 1.5 },
      { text: 'a\u0001b' },
    ]) {
      const bytes = packRecords([{ ...whole, ...wrong } as ImportedRecord]);
      expect(() => unpackRecords(bytes)).toThrow();
    }
  });
});
