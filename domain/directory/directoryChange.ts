import { z } from 'zod';
import { OrganisationId } from '../ids.ts';
import { Organisation } from './organisation.ts';

/** What the firm says of an entry instead of the shipped one, or besides all shipped ones. */
export const DirectoryChange = z.object({
  organisationId: OrganisationId,
  /** null = withdrawn: the entry is not used and not shown. */
  organisation: Organisation.nullable(),
  reason: z.string(),
  changedAtMs: z.number().int(),
  changedBy: z.string(),
});
export type DirectoryChange = z.infer<typeof DirectoryChange>;

/** Where an entry of the merged directory comes from. */
export const EntryOrigin = z.enum(['shipped', 'changed', 'added']);
export type EntryOrigin = z.infer<typeof EntryOrigin>;

/** Days after which a value should be looked up again; 机构 change hotlines about that often. */
export const STALE_AFTER_DAYS = 180;

/** The shipped directory with the firm's changes over it; the same array while nothing changes. */
export function mergeDirectory(
  shipped: readonly Organisation[],
  changes: readonly DirectoryChange[],
): readonly Organisation[] {
  if (changes.length === 0) return shipped;
  const byId = new Map(changes.map((change) => [change.organisationId as string, change]));
  const kept = shipped.flatMap((organisation) => {
    const change = byId.get(organisation.id);
    if (!change) return [organisation];
    byId.delete(organisation.id);
    return change.organisation ? [change.organisation] : [];
  });
  const added = [...byId.values()].flatMap(({ organisation }) => organisation ?? []);
  return [...kept, ...added];
}

/** True when the last check (YYYY-MM-DD) lies more than STALE_AFTER_DAYS before today, or is no date. */
export function isStale(checkedOn: string, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000;
  return !(days <= STALE_AFTER_DAYS);
}

/** Whether the entry or one of its values was last looked at too long ago. */
export function hasStaleValue(organisation: Organisation, today: string): boolean {
  const { numbers, domains, apps, licences, formerNames } = organisation;
  const values = [organisation, ...numbers, ...domains, ...apps, ...licences, ...formerNames];
  return values.some(({ checkedOn }) => isStale(checkedOn, today));
}
