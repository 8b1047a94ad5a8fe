import { findOrganisation } from '../directory/matchNumber.ts';
import { shippedOrganisations } from '../directory/shippedOrganisations.ts';

const known = new Map<string, string>();
const MOST_REMEMBERED = 5000;

/**
 * Each institution once, as first written: 捷信 and 捷信消费金融有限公司 are one, and so are a name
 * and a longer one that holds it. Products of one house (花呗, 借呗) stay apart.
 */
export function distinctInstitutions(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    if (!kept.some((other) => sameInstitution(other, name))) kept.push(name);
  }
  return kept;
}

function sameInstitution(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.includes(short) || plainOf(one) === plainOf(other);
}

/** The name under which the directory lists it, or the name itself. */
function plainOf(name: string): string {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  if (known.size > MOST_REMEMBERED) known.clear();
  const finding = findOrganisation(name, shippedOrganisations);
  const plain = finding !== null && finding.by !== 'alias' ? finding.organisation.name : name;
  known.set(name, plain);
  return plain;
}
