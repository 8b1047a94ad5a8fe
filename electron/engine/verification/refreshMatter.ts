import type { WriteTx } from '../../../db/databaseHandle.ts';
import { saveMatterProjection } from '../../../db/matterQueries.ts';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { cleanIdNumber } from '../cases/cleanClient.ts';
import type { EngineContext } from '../engineContext.ts';
import { matterIdentifiers } from '../links/matterIdentifiers.ts';
import { indexMatter } from '../search/indexMatter.ts';
import { clientNumbers, matterNumbers } from './matterNumbers.ts';
import { readMatterContent } from './readMatterContent.ts';
import { verificationState } from './verificationState.ts';

/**
 * Renews all that lists, look-ups and search keep of a matter: verdict, numbers, names, search rows. Belongs into
 * every write that changes the content, the checks or the override of a matter.
 */
export function refreshMatter(engine: EngineContext, tx: WriteTx, intakeId: IntakeId): void {
  const content = readMatterContent(tx, { kind: 'intake', intakeId });
  const { verdict, override } = verificationState(engine, tx, content);
  const { client, contacts } = content;
  const claims = contacts
    .map(({ id, claimedIdentity }) => ({ contactId: id, name: claimedIdentity.trim() }))
    .filter(({ name }) => name !== '');
  saveMatterProjection(tx, {
    intakeId,
    clientName: client.name.trim(),
    clientPhone: client.phone.trim(),
    clientIdNumber: cleanIdNumber(client.idNumber),
    channels: [...new Set(contacts.map(({ channel }) => channel))],
    claimedIdentity: claims[0]?.name ?? '',
    lastContactAtMs: lastContact(contacts),
    outcomes: override?.outcomes ?? verdict.outcomes,
    stopPayment: verdict.stopPayment,
    numbers: [
      ...clientNumbers(client.phone).map((one) => ({
        ...one,
        role: 'client' as const,
        contactId: null,
      })),
      ...matterNumbers(withoutRepeats(contacts)),
    ],
    claimedIdentities: claims,
    identifiers: matterIdentifiers(content),
  });
  indexMatter(tx, content);
}

/** Of imported contacts from one number the first: a look-up asks whether a number is there, not how often. */
function withoutRepeats(contacts: readonly CaseContact[]): CaseContact[] {
  const seen = new Set<string>();
  return contacts.filter(({ source, from }) => {
    if (source === undefined) return true;
    const isFirst = !seen.has(from);
    seen.add(from);
    return isFirst;
  });
}

function lastContact(contacts: readonly ContactRecord[]): number | null {
  const times = contacts.flatMap(({ occurredAtMs }) => occurredAtMs ?? []);
  return times.length === 0 ? null : Math.max(...times);
}
