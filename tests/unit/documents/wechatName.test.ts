import { expect, it } from 'vitest';
import { contactNarrative } from '../../../domain/documents/contactNarrative.ts';
import { ContactId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { minimalFacts } from './sampleFacts.ts';

const id = ContactId.parse('019a0000-0000-7000-8000-0000000000d1');

it('names a WeChat account by the name that it shows, with nothing to fill in', () => {
  for (const direction of ['incoming', 'outgoing'] as const) {
    const contact = {
      ...emptyContact(id, 'wechat'),
      direction,
      occurredAtMs: Date.UTC(2026, 9, 2, 6, 12),
      shownName: '法务李专员',
      evidenceIds: [],
    };
    const runs = contactNarrative(contact, minimalFacts(), '投诉人');
    const text = runs.map((run) => run.text).join('');
    expect(text).toContain('“法务李专员”（微信显示名）');
    expect(text.match(/法务李专员/g)).toHaveLength(1);
    expect(runs.some(({ missingFieldId }) => missingFieldId?.includes('fromNumber'))).toBe(false);
  }
});
