import { describe, expect, it } from 'vitest';
import { isStale, mergeDirectory } from '../../../domain/directory/directoryChange.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';

describe('the merged directory', () => {
  it('is the shipped array itself while the firm changed nothing', () => {
    expect(mergeDirectory(shippedOrganisations, [])).toBe(shippedOrganisations);
  });

  it('leaves the place of a changed entry, drops a withdrawn one and puts new ones last', () => {
    const [one, two] = shippedOrganisations;
    if (!one || !two) throw new Error('two ship');
    const word = { reason: '核对', changedAtMs: 1, changedBy: '甲' };
    const added = { ...one, id: 'firm-x' as typeof one.id, name: '新机构' };
    const merged = mergeDirectory(shippedOrganisations, [
      { organisationId: one.id, organisation: { ...one, note: '改' }, ...word },
      { organisationId: two.id, organisation: null, ...word },
      { organisationId: added.id, organisation: added, ...word },
    ]);
    expect(merged[0]).toMatchObject({ id: one.id, note: '改' });
    expect(merged.some(({ id }) => id === two.id)).toBe(false);
    expect(merged.at(-1)?.name).toBe('新机构');
    expect(merged).toHaveLength(shippedOrganisations.length);
  });

  it.each([
    ['2026-11-22', false],
    ['2026-05-26', false],
    ['2026-05-25', true],
    ['从未', true],
  ])('calls a value checked on %s stale: %s', (checkedOn, stale) => {
    expect(isStale(checkedOn, '2026-11-22')).toBe(stale);
  });
});
