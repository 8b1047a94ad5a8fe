import { findContactOwner, putContact } from '../../../db/caseContactQueries.ts';
import { updateCase } from '../../../db/caseQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import { updateIntakeForm } from '../../../db/intakeQueries.ts';
import {
  addEvidenceContacts,
  findReading,
  confirmReading as markConfirmed,
} from '../../../db/ocrQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId, EvidenceId, IntakeId } from '../../../domain/ids.ts';
import { type ContactRecord, IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { intakeProblems } from '../../../domain/intake/intakeProblems.ts';
import type { ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import type { EngineContext } from '../engineContext.ts';
import { recordCustody } from '../evidence/recordCustody.ts';
import { editableIntake } from '../intake/editableIntake.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { getReading } from './getReading.ts';

/**
 * A person has gone over what was read: what she chose becomes contacts of the matter, tied to the
 * picture. A contact with a known id is changed. An intake gets a new revision.
 * @throws AnDunError NOT_FOUND; INPUT_INVALID when the picture is not read yet, an id comes twice or
 *   belongs to another case, or the intake would hold more contacts than a form can
 */
export function confirmReading(
  engine: EngineContext,
  input: { commandId: CommandId; evidenceId: EvidenceId; contacts: ContactRecord[] },
): ScreenshotReading {
  const { evidenceId, contacts } = input;
  const command = writeCommand(engine, input.commandId, 'ocr.confirm');
  engine.store.write(command, (tx) => {
    const item = findEvidence(tx, evidenceId);
    if (!item?.intakeId) throw new AnDunError('NOT_FOUND');
    if (findReading(tx, evidenceId)?.state !== 'done') {
      throw new AnDunError('INPUT_INVALID', ['evidenceId']);
    }
    const ids = contacts.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw new AnDunError('INPUT_INVALID', ['contacts']);
    if (item.caseId) putIntoCase(tx, item.caseId, contacts, command.atMs);
    else putIntoIntake(tx, item.intakeId, contacts, command.atMs);
    addEvidenceContacts(tx, evidenceId, ids);
    if (contacts.length > 0) refreshMatter(engine, tx, item.intakeId);
    markConfirmed(tx, evidenceId, engine.operator(), command.atMs);
    const summary = `登记证据${item.number}的识别文字：联系记录 ${contacts.length} 条${leftText(contacts)}`;
    recordCustody(
      engine,
      tx,
      { evidenceId, action: 'described', reason: summary, sha256Before: item.sha256 },
      command.atMs,
    );
    const entity = { entityKind: 'evidence' as const, entityId: evidenceId, caseId: item.caseId };
    return { result: null, audit: [{ ...entity, summary }] };
  });
  return getReading(engine, { evidenceId });
}

/** What a person took over without looking at every fact is not called checked. */
function leftText(contacts: readonly ContactRecord[]): string {
  if (contacts.length === 0) return '';
  const facts = contacts.flatMap(({ reviewedFacts }) => reviewedFacts);
  const left = facts.filter(({ state }) => state === 'unreviewed').length;
  return left === 0 ? '，已由人核对' : `，${left} 处读出的内容未核对`;
}

function putIntoCase(tx: WriteTx, caseId: CaseId, contacts: ContactRecord[], atMs: number): void {
  if (contacts.length === 0) return;
  for (const contact of contacts) {
    const owner = findContactOwner(tx, contact.id);
    if (owner !== null && owner !== caseId) throw new AnDunError('INPUT_INVALID', ['contacts']);
    putContact(tx, caseId, contact, atMs);
  }
  updateCase(tx, caseId, {}, atMs);
}

function putIntoIntake(
  tx: WriteTx,
  intakeId: IntakeId,
  contacts: ContactRecord[],
  atMs: number,
): void {
  if (contacts.length === 0) return;
  const stored = editableIntake(tx, intakeId);
  const changed = new Map(contacts.map((contact) => [contact.id, contact]));
  const kept = stored.form.contacts.map((contact) => changed.get(contact.id) ?? contact);
  const known = new Set(kept.map(({ id }) => id));
  const added = contacts.filter(({ id }) => !known.has(id));
  const form = IntakeForm.safeParse({ ...stored.form, contacts: [...kept, ...added] });
  if (!form.success) throw new AnDunError('INPUT_INVALID', ['contacts']);
  const status = intakeProblems(form.data).length > 0 ? 'draft' : stored.status;
  updateIntakeForm(tx, intakeId, {
    form: form.data,
    revision: stored.revision + 1,
    status,
    atMs,
  });
}
