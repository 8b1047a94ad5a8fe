import type { CaseRecord } from '../cases/caseRecord.ts';
import { findOrganisation } from '../directory/matchNumber.ts';
import type { LicenceKind, Organisation } from '../directory/organisation.ts';
import type { InstitutionFacts } from './caseFacts.ts';

/** What of a case names the other side. */
export type OpponentRecord = Pick<
  CaseRecord,
  'opponentName' | 'opponentOrganisationId' | 'contacts'
>;

/** Whom the contacts claimed to come from, and what the shipped directory verifies about the other side. */
export function institutionFacts(
  record: OpponentRecord,
  organisations: readonly Organisation[],
): InstitutionFacts {
  const organisation = organisationOf(record, organisations);
  const claimedName = claimedNameOf(record);
  return {
    claimedName,
    fullName: record.opponentName,
    formerName: organisation ? formerNameFor(claimedName, organisation) : null,
    licensedLender: organisation && isLicensedLender(organisation) ? true : null,
    officialNumbers: (organisation?.numbers ?? [])
      .filter(({ status, use }) => status === 'verified' && use === 'hotline')
      .map(({ number, source, checkedOn }) => ({ number, source, checkedOn })),
  };
}

/** The one picked by a person, else the one whose exact name was typed as opponent; never a guess. */
function organisationOf(
  record: OpponentRecord,
  organisations: readonly Organisation[],
): Organisation | null {
  const picked = organisations.find(({ id }) => id === record.opponentOrganisationId);
  if (picked) return picked;
  const typed = record.opponentName.trim();
  return organisations.find(({ name }) => name === typed) ?? null;
}

function claimedNameOf(record: OpponentRecord): string {
  const incoming = record.contacts.filter(({ direction }) => direction === 'incoming');
  return incoming.map((contact) => contact.claimedIdentity.trim()).find((name) => name) ?? '';
}

/** The full former name, also where the caller used its short form (捷信). */
function formerNameFor(claimedName: string, organisation: Organisation): string | null {
  if (findOrganisation(claimedName, [organisation])?.by !== 'former') return null;
  const names = organisation.formerNames.map(({ name }) => name);
  return names.sort((one, other) => other.length - one.length)[0] ?? null;
}

/** Banks and consumer-finance companies exist by licence alone; of the rest a verified licence has to say so. */
function isLicensedLender({ status, category, name, licences }: Organisation): boolean {
  const named =
    status === 'verified' && (category === '银行' || /消费金融(?:股份)?有限公司$/.test(name));
  return (
    named ||
    licences.some((licence) => licence.status === 'verified' && lending.includes(licence.kind))
  );
}

/** Licences of the national regulator to lend; a 小额贷款公司 has a local one. */
const lending: readonly LicenceKind[] = ['bank', 'consumer_finance', 'auto_finance', 'trust'];
