import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';

/**
 * What to go on with when the stored intake was changed beside the screen, as by messages of a
 * screenshot that were taken over, or a recording that became a contact.
 * @param base as it was stored before; `own` as it is on the screen; `stored` as it is stored now
 * @returns null when both changed more than can be put together: a person has to choose
 */
export function mergeStored(
  base: IntakeForm,
  own: IntakeForm,
  stored: IntakeForm,
): IntakeForm | null {
  if (same(own, base)) return stored;
  const before = new Map(base.contacts.map((contact) => [contact.id, contact]));
  const added = stored.contacts.filter(({ id }) => !before.has(id));
  const kept = stored.contacts.filter(({ id }) => before.has(id));
  if (!same({ ...stored, contacts: kept }, base)) return null;
  const known = new Set(own.contacts.map(({ id }) => id));
  return { ...own, contacts: [...own.contacts, ...added.filter(({ id }) => !known.has(id))] };
}

function same(a: IntakeForm, b: IntakeForm): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Objects with their keys in order: the engine may tell them in another one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
