import { listCasesAgainst, listClaims } from '../../../db/directoryQueries.ts';
import type { EntryOrigin } from '../../../domain/directory/directoryChange.ts';
import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { OrganisationId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

/**
 * An entry of the directory, how many contacts claimed its name (also as a product or former name), and in how many
 * cases it was claimed or is the other side.
 * @throws AnDunError NOT_FOUND
 */
export function getOrganisation(
  engine: EngineContext,
  input: { organisationId: OrganisationId },
): {
  organisation: Organisation;
  origin: EntryOrigin;
  claimedCount: number;
  caseCount: number;
} {
  const organisation = engine.organisations.find(({ id }) => id === input.organisationId);
  if (organisation === undefined) throw new AnDunError('NOT_FOUND');
  return engine.store.read((db) => {
    const meant = new Map<string, boolean>();
    const claims = listClaims(db).filter(({ name }) => {
      const known = meant.get(name);
      if (known !== undefined) return known;
      const found = findOrganisation(name, engine.organisations)?.organisation.id;
      meant.set(name, found === organisation.id);
      return found === organisation.id;
    });
    const cases = new Set<string>(listCasesAgainst(db, organisation.id));
    for (const { caseId } of claims) if (caseId !== null) cases.add(caseId);
    const origin = originOf(organisation);
    return { organisation, origin, claimedCount: claims.length, caseCount: cases.size };
  });
}

function originOf(organisation: Organisation): EntryOrigin {
  const shipped = shippedOrganisations.find(({ id }) => id === organisation.id);
  if (!shipped) return 'added';
  return shipped === organisation ? 'shipped' : 'changed';
}
