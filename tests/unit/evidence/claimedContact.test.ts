import { describe, expect, it } from 'vitest';
import { contactNarrative } from '../../../domain/documents/contactNarrative.ts';
import { claimedContact } from '../../../domain/evidence/claimedContact.ts';
import { emptyFacts } from '../../../domain/evidence/emptyFacts.ts';
import { minimalFacts } from '../documents/sampleFacts.ts';

describe('a call that a recording’s file name claims', () => {
  const facts = { ...emptyFacts, callName: '法务小李', callNumber: '17000000021' };
  const contact = claimedContact('01900000-0000-7000-8000-000000000001', facts);

  it('takes the name of the address book for what it is, never for what the caller said', () => {
    expect(contact).toMatchObject({ shownName: '法务小李', claimedIdentity: '' });
  });

  it('is told in papers with the name in the phone and no word of 自称', () => {
    if (contact === null) throw new Error('no contact');
    const text = contactNarrative({ ...contact, evidenceIds: [] }, minimalFacts(), '投诉人')
      .map((run) => run.text)
      .join('');
    expect(text).toContain('号码为17000000021的来电（该号码在投诉人手机中存名为“法务小李”）');
    expect(text).not.toContain('自称');
  });
});
