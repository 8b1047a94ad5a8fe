import { findContactOwner, putContact } from '../../../db/caseContactQueries.ts';
import { updateCase } from '../../../db/caseQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import { findImportedContact } from '../../../db/importedContactQueries.ts';
import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { CaseId, CommandId, IntakeId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeCase } from './changeCase.ts';

/**
 * Adds the contact, or changes the one with that id; one that was removed comes back.
 * Of a contact that was read out of a file only what people add to it can be saved: the file's own word stays; a time that
 * the file does not tell, a person may find out.
 * @throws AnDunError NOT_FOUND, STALE_REVISION, INPUT_INVALID when the id belongs to another case, or with the fields of
 *   an imported contact that the file tells otherwise
 */
export function saveContact(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; contact: ContactRecord; revision: number },
): CaseRecord {
  return changeCase(engine, input, 'case.saveContact', (tx, before, atMs) => {
    const { caseId, contact } = input;
    const owner = findContactOwner(tx, contact.id);
    if (owner !== null && owner !== caseId) throw new AnDunError('INPUT_INVALID', ['contact.id']);
    checkImported(tx, before.intakeId, contact);
    const known = before.contacts.find(({ id }) => id === contact.id);
    if (known !== undefined && sameContact(known, contact)) return null;
    putContact(tx, caseId, contact, atMs);
    updateCase(tx, caseId, {}, atMs);
    return `${known === undefined ? '登记' : '修改'}联系记录（${channelNames[contact.channel]}）`;
  });
}

const toldByFile = [
  'channel',
  'direction',
  'occurredAtMs',
  'dateOnly',
  'from',
  'content',
  'durationSeconds',
] as const;

function checkImported(tx: WriteTx, intakeId: IntakeId, contact: ContactRecord): void {
  const imported = findImportedContact(tx, contact.id);
  if (imported === null) return;
  if (imported.intakeId !== intakeId) throw new AnDunError('INPUT_INVALID', ['contact.id']);
  const isTimeOpen = imported.contact.occurredAtMs === null;
  const changed = toldByFile.filter(
    (field) =>
      imported.contact[field] !== contact[field] &&
      !(isTimeOpen && (field === 'occurredAtMs' || field === 'dateOnly')),
  );
  if (changed.length === 0) return;
  throw new AnDunError(
    'INPUT_INVALID',
    changed.map((field) => `contact.${field}`),
  );
}

function sameContact(
  { evidenceIds, source, ...known }: CaseContact,
  contact: ContactRecord,
): boolean {
  return JSON.stringify(known) === JSON.stringify({ ...known, ...contact });
}
