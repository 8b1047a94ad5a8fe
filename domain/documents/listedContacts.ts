import type { Breach, CollectionRuleId, LoggedContact } from '../collection/breach.ts';
import { breakingContacts, isOrderKnown } from '../collection/breakingContacts.ts';
import { byTime } from '../collection/distinctContacts.ts';

/** `places`: which one of the day it was, for each rule with a limit; '' where nobody knows the order. */
export type ListedContact = {
  contact: LoggedContact;
  ruleIds: ReadonlySet<CollectionRuleId>;
  places: ReadonlyMap<CollectionRuleId, string>;
};

/** Each contact that broke a rule once, however many it broke, oldest first. */
export function brokenContacts(found: readonly Breach[]): ListedContact[] {
  return gathered(found, breakingContacts);
}

/** With them the first contacts of a day with too many, which broke nothing: only with these can the day be counted. */
export function listedContacts(
  broken: readonly ListedContact[],
  counted: readonly Breach[],
): ListedContact[] {
  const isBroken = new Map(broken.map((each) => [each.contact.id, each]));
  return inOrder([
    ...broken,
    ...gathered(counted, ({ contacts }) => contacts)
      .filter(({ contact }) => !isBroken.has(contact.id))
      .map((each) => ({ ...each, ruleIds: new Set<CollectionRuleId>() })),
  ]);
}

function gathered(
  breaches: readonly Breach[],
  contactsOf: (breach: Breach) => readonly LoggedContact[],
): ListedContact[] {
  const places = placesOfDay(breaches);
  const ruleIds = new Map<string, Set<CollectionRuleId>>();
  const contacts = new Map<string, LoggedContact>();
  for (const breach of breaches) {
    for (const contact of contactsOf(breach)) {
      contacts.set(contact.id, contact);
      ruleIds.set(contact.id, (ruleIds.get(contact.id) ?? new Set()).add(breach.ruleId));
    }
  }
  return inOrder(
    [...contacts.values()].map((contact) => ({
      contact,
      ruleIds: ruleIds.get(contact.id) ?? new Set(),
      places: places.get(contact.id) ?? new Map(),
    })),
  );
}

/** 第4次 of the day, by contact and rule. */
function placesOfDay(breaches: readonly Breach[]): Map<string, Map<CollectionRuleId, string>> {
  const places = new Map<string, Map<CollectionRuleId, string>>();
  for (const breach of breaches) {
    if (breach.limit === null) continue;
    const isKnown = isOrderKnown(breach);
    for (const [index, { id }] of breach.contacts.entries()) {
      const place = isKnown ? `第${index + 1}次` : '';
      places.set(id, (places.get(id) ?? new Map()).set(breach.ruleId, place));
    }
  }
  return places;
}

function inOrder(contacts: readonly ListedContact[]): ListedContact[] {
  return [...contacts].sort((a, b) => byTime(a.contact, b.contact));
}
