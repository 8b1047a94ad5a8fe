import { identifiersOf } from '../../../domain/links/identifiersOf.ts';
import type { SeenIdentifier } from '../../../domain/links/matterIdentifier.ts';
import type { MatterContent } from '../verification/readMatterContent.ts';

/** What a matter has that may come back in another one. */
export function matterIdentifiers({
  contacts,
  payments,
  caseRecord,
}: MatterContent): SeenIdentifier[] {
  return identifiersOf({ contacts, payments, opponentName: caseRecord?.opponentName ?? '' });
}
