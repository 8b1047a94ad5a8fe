import { describe, expect, it } from 'vitest';
import { type LicenceKind, Organisation } from '../../../domain/directory/organisation.ts';
import { institutionFacts } from '../../../domain/documents/institutionFacts.ts';

const checked = { source: '公示', checkedOn: '2026-11-20', status: 'verified' as const };
const lender = (kind: LicenceKind, status: 'verified' | 'unverified') =>
  Organisation.parse({
    id: 'firm-x',
    name: '白河金融服务集团',
    aliases: [],
    formerNames: [],
    category: '消费金融与网贷',
    website: null,
    numbers: [],
    licences: [{ kind, number: '', ...checked, status }],
    note: '',
    ...checked,
  });
const isLicensed = (organisation: Organisation) =>
  institutionFacts(
    { opponentName: organisation.name, opponentOrganisationId: null, contacts: [] },
    [organisation],
  ).licensedLender;

describe('a licence of the directory', () => {
  it('makes a licensed lender only where it is one to lend, and verified', () => {
    expect(isLicensed(lender('consumer_finance', 'verified'))).toBe(true);
    expect(isLicensed(lender('consumer_finance', 'unverified'))).toBeNull();
    expect(isLicensed(lender('micro_loan', 'verified'))).toBeNull();
    expect(isLicensed(lender('payment', 'verified'))).toBeNull();
  });
});
