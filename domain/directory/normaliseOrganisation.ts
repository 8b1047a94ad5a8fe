import { normalisePhone } from '../phone/normalisePhone.ts';
import { plainDomain } from './matchDomain.ts';
import type { Organisation, OrganisationDomain, OrganisationNumber } from './organisation.ts';

/** An entry as it is kept, and the fields (`numbers.0.number`) whose contents are not what they should be. */
export interface NormalisedOrganisation {
  organisation: Organisation;
  faults: string[];
}

/** Brings numbers and domains of an entry into the form that they are looked up in. */
export function normaliseOrganisation(organisation: Organisation): NormalisedOrganisation {
  const faults: string[] = [];
  const fault = (field: string, isFault: boolean) => {
    if (isFault) faults.push(field);
  };
  const numbers = organisation.numbers.map((number, at): OrganisationNumber => {
    const normalised = normalisedNumber(number.number);
    fault(`numbers.${at}.number`, normalised === null);
    return { ...number, normalised: normalised ?? '' };
  });
  const domains = organisation.domains.map((listed, at): OrganisationDomain => {
    const domain = plainDomain(listed.domain);
    fault(`domains.${at}.domain`, domain === null);
    return { ...listed, domain: domain ?? listed.domain };
  });
  fault('website', organisation.website !== null && plainDomain(organisation.website) === null);
  fault('name', organisation.name.trim() === '');
  return { organisation: { ...organisation, numbers, domains }, faults };
}

/**
 * The form a number is looked up in; null for what is no number. Also of no known kind: a service number behind an area
 * code (010-96066) is one.
 */
export function normalisedNumber(written: string): string | null {
  const { normalised } = normalisePhone(written);
  return normalised.length < 3 ? null : normalised;
}
