import { findContactOwner, putContact } from '../../../db/caseContactQueries.ts';
import { updateCase } from '../../../db/caseQueries.ts';
import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeCase } from './changeCase.ts';

/**
 * Adds the contact, or changes the one with that id; one that was removed comes back.
 * @throws AnDunError NOT_FOUND, STALE_REVISION, INPUT_INVALID when the id belongs to another case
 */
export function saveContact(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; contact: ContactRecord; revision: number },
): CaseRecord {
  return changeCase(engine, input, 'case.saveContact', (tx, before, atMs) => {
    const { caseId, contact } = input;
    const owner = findContactOwner(tx, contact.id);
    if (owner !== null && owner !== caseId) throw new AnDunError('INPUT_INVALID', ['contact.id']);
    const known = before.contacts.find(({ id }) => id === contact.id);
    if (known !== undefined && sameContact(known, contact)) return null;
    putContact(tx, caseId, contact, atMs);
    updateCase(tx, caseId, {}, atMs);
    return `${known === undefined ? '登记' : '修改'}联系记录（${channelNames[contact.channel]}）`;
  });
}

function sameContact({ evidenceIds, ...known }: CaseContact, contact: ContactRecord): boolean {
  return JSON.stringify(known) === JSON.stringify({ ...known, ...contact });
}
