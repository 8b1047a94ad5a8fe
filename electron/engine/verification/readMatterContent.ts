import { listCaseContacts } from '../../../db/caseContactQueries.ts';
import { readCase } from '../../../db/caseQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listRelevantPayments } from '../../../db/importedContactQueries.ts';
import { readIntake } from '../../../db/intakeQueries.ts';
import { withImportedContacts } from '../../../db/matterContacts.ts';
import { findMatter, type Matter } from '../../../db/matterQueries.ts';
import type { CasePayment } from '../../../domain/cases/casePayment.ts';
import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type {
  ContactRecord,
  IntakeAnswers,
  IntakeClient,
} from '../../../domain/intake/intakeForm.ts';
import { steadyContact } from './steadyContact.ts';

/** What a matter says now, whether it is still an intake or a case already. */
export interface MatterContent {
  matter: Matter;
  /** Null while it is an intake. */
  caseRecord: CaseRecord | null;
  client: IntakeClient;
  /** What people wrote down, and the relevant rows of imported files. */
  contacts: CaseContact[];
  /** Only what people wrote down or added to. */
  written: ContactRecord[];
  answers: IntakeAnswers;
  /** What imported bills show as paid in the matter, every payment. */
  payments: readonly CasePayment[];
  note: string;
  /** Relevant rows of imported files; beyond RELEVANT_LIMIT `contacts` has the newest alone. */
  relevantTotal: number;
}

/** @throws AnDunError NOT_FOUND */
export function readMatterContent(db: ReadDb, ref: MatterRef): MatterContent {
  const matter = findMatter(db, ref);
  if (matter === null) throw new AnDunError('NOT_FOUND');
  if (matter.caseId !== null) {
    const record = readCase(db, matter.caseId);
    if (record === null) throw new AnDunError('NOT_FOUND');
    const { client, answers, note } = record;
    const contacts = record.contacts.map(steadyContact);
    const written = listCaseContacts(db, matter.caseId);
    const payments = listRelevantPayments(db, matter.intakeId);
    const { relevantTotal = 0 } = record;
    return {
      matter,
      caseRecord: record,
      client,
      contacts,
      written,
      answers,
      payments,
      note,
      relevantTotal,
    };
  }
  const intake = readIntake(db, matter.intakeId);
  if (intake === null) throw new AnDunError('NOT_FOUND');
  const written = intake.form.contacts;
  const { contacts, relevantTotal } = withImportedContacts(db, matter.intakeId, written);
  return {
    matter,
    caseRecord: null,
    ...intake.form,
    contacts: contacts.map(steadyContact),
    written,
    payments: listRelevantPayments(db, matter.intakeId),
    relevantTotal,
  };
}
