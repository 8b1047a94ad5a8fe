import { analyseCollection } from '../collection/analyseCollection.ts';
import type { CollectionFacts, LoggedContact } from '../collection/breach.ts';
import {
  collectionFacts,
  type DebtorBasis,
  emptyCollectionSettings,
} from '../collection/collectionSettings.ts';
import { logOfCase } from '../collection/logOfCase.ts';
import type { Organisation } from '../directory/organisation.ts';
import type { CaseFacts, CollectionCaseFacts } from './caseFacts.ts';

/** The log of a case with what the rules are told of it. */
export interface CollectionLog {
  log: readonly LoggedContact[];
  facts: CollectionFacts;
  debtorBasis: DebtorBasis;
  undated: number;
}

/** What the 催收违规附表 prints of a log; what was said stands in the other papers. */
export function breachAnnexFacts(input: CollectionLog): CollectionCaseFacts {
  const { contacts, breaches } = analyseCollection(input.log, input.facts);
  return {
    contacts,
    undated: input.undated,
    isDebtor: input.facts.isDebtor,
    debtorBasis: input.debtorBasis,
    breaches: breaches.map((breach) => ({
      ...breach,
      contacts: breach.contacts.map((contact) => ({ ...contact, text: '' })),
    })),
  };
}

/** The same of a case that stands in a file: nobody set agreed hours, a refusal or whose a number is. */
export function breachAnnexFactsOf(
  facts: CaseFacts,
  organisations: readonly Organisation[],
): CollectionCaseFacts {
  const { contacts, evidence, institution, answers } = facts;
  return breachAnnexFacts({
    log: logOfCase({
      contacts,
      evidence,
      opponentName: institution.fullName,
      settings: emptyCollectionSettings,
      organisations,
    }),
    undated: contacts.filter(
      ({ direction, occurredAtMs }) => direction === 'incoming' && occurredAtMs === null,
    ).length,
    ...collectionFacts(emptyCollectionSettings, answers),
  });
}
