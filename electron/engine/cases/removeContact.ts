import { markContactRemoved } from '../../../db/caseContactQueries.ts';
import { updateCase } from '../../../db/caseQueries.ts';
import { setRowRelevant } from '../../../db/importedContactQueries.ts';
import { removeSearchRow } from '../../../db/searchQueries.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { CaseId, CommandId, ContactId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeCase } from './changeCase.ts';

/**
 * Takes a contact out of the case with a reason; its record stays in the vault and saveContact brings it back (an
 * imported one: import.markRelevant).
 * @throws AnDunError NOT_FOUND, STALE_REVISION
 */
export function removeContact(
  engine: EngineContext,
  input: {
    commandId: CommandId;
    caseId: CaseId;
    contactId: ContactId;
    reason: string;
    revision: number;
  },
): CaseRecord {
  return changeCase(engine, input, 'case.removeContact', (tx, before, atMs) => {
    const contact = before.contacts.find(({ id }) => id === input.contactId);
    if (contact === undefined) throw new AnDunError('NOT_FOUND');
    markContactRemoved(tx, contact.id, input.reason, atMs);
    // A row of a file stays where it is; it only does not count any more.
    if (contact.source !== undefined) setRowRelevant(tx, contact.id, false);
    removeSearchRow(tx, 'contact', contact.id);
    updateCase(tx, input.caseId, {}, atMs);
    return `移除联系记录（${channelNames[contact.channel]}）：${input.reason}`;
  });
}
