import { describe, expect, it } from 'vitest';
import { evidencePurpose } from '../../../domain/documents/evidencePurpose.ts';
import { at, sampleContact, sampleEvidence } from './sampleFacts.ts';

describe('the purpose of an item', () => {
  const call = sampleContact(71, { occurredAtMs: at('2026-11-03 22:40'), durationSeconds: 30 });
  const sms = [1, 2].map((day) =>
    sampleContact(71 + day, { channel: 'sms', occurredAtMs: at(`2026-11-0${day} 09:00`) }),
  );
  const contacts = [call, ...sms];

  it('stands as it was written where it was written for this item alone', () => {
    const items = [sampleEvidence(1, { purpose: '证明夜间来电。', contactIds: [call.id] })];
    expect(evidencePurpose(items[0] ?? sampleEvidence(1, {}), items, contacts)).toBe(
      '证明夜间来电',
    );
  });

  it('says which contacts an item shows where one wording was written for several', () => {
    const purpose = '证明对方多次催收';
    const items = [
      sampleEvidence(1, { purpose, contactIds: [call.id] }),
      sampleEvidence(2, { purpose, contactIds: sms.map(({ id }) => id) }),
      sampleEvidence(3, { purpose, contactIds: [] }),
    ];
    expect(items.map((item) => evidencePurpose(item, items, contacts))).toEqual([
      '证明对方多次催收（2026年11月3日22时40分通话）',
      '证明对方多次催收（2026年11月1日至2026年11月2日短信共2次）',
      '证明对方多次催收',
    ]);
  });
});
