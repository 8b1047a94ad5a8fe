import { findContactOwner, putContact } from '../../../db/caseContactQueries.ts';
import {
  appendStatusChange,
  insertCase,
  moveMatterToCase,
  nextCaseSequence,
} from '../../../db/caseQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import { markIntakeConverted } from '../../../db/intakeQueries.ts';
import { moveSearchRowsToCase } from '../../../db/searchQueries.ts';
import { formatCaseNumber } from '../../../domain/cases/caseNumber.ts';
import type { CaseDetails } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { CaseId, type CommandId, type IntakeId } from '../../../domain/ids.ts';
import { intakeProblems } from '../../../domain/intake/intakeProblems.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { adoptClient } from '../cases/adoptClient.ts';
import { checkCaseDetails } from '../cases/checkCaseDetails.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { writeCommand } from '../writeCommand.ts';
import { editableIntake } from './editableIntake.ts';
import { intakeAudit } from './intakeAudit.ts';

export interface OpenCaseInput {
  commandId: CommandId;
  intakeId: IntakeId;
  details: CaseDetails;
}

/**
 * One step from intake to case: number, client, contacts, evidence and verification move over together. From then
 * on the rows of the case are the source of truth; the form stays as it was.
 * @throws AnDunError INTAKE_INCOMPLETE with the fields at fault; NOT_FOUND, INTAKE_ALREADY_CONVERTED, INPUT_INVALID
 */
export function openCase(
  engine: EngineContext,
  input: OpenCaseInput,
): { caseId: CaseId; caseNumber: string } {
  const command = writeCommand(engine, input.commandId, 'intake.openCase');
  return engine.store.write(command, (tx) => {
    const intake = editableIntake(tx, input.intakeId);
    const problems = intakeProblems(intake.form).map(({ field }) => field);
    if (problems.length > 0) throw new AnDunError('INTAKE_INCOMPLETE', problems);
    checkCaseDetails(engine, input.details);
    const opened = insertOpenedCase(engine, tx, intake, input.details, command.atMs);
    const { caseId, caseNumber } = opened;
    appendStatusChange(tx, caseId, {
      from: null,
      to: 'verifying',
      reason: '建案',
      actor: command.actor,
      atMs: command.atMs,
    });
    moveMatterToCase(tx, intake.id, caseId);
    markIntakeConverted(tx, intake.id, caseId, command.atMs);
    moveSearchRowsToCase(tx, intake.id, caseId);
    refreshMatter(engine, tx, intake.id);
    return {
      result: opened,
      audit: [
        ...intakeAudit(intake.id, `接待转为案件${caseNumber}`),
        { entityKind: 'case', entityId: caseId, caseId, summary: `建案：${caseNumber}` },
      ],
    };
  });
}

function insertOpenedCase(
  engine: EngineContext,
  tx: WriteTx,
  intake: IntakeRecord,
  details: CaseDetails,
  atMs: number,
): { caseId: CaseId; caseNumber: string } {
  const caseId = CaseId.parse(engine.newId());
  const caseYear = Number(shanghaiDate(atMs).slice(0, 4));
  const caseSequence = nextCaseSequence(tx, caseYear);
  const caseNumber = formatCaseNumber(caseYear, caseSequence);
  insertCase(tx, {
    ...details,
    id: caseId,
    caseNumber,
    caseYear,
    caseSequence,
    intakeId: intake.id,
    clientId: adoptClient(engine, tx, { client: intake.form.client, caseId: null, atMs }),
    answers: intake.form.answers,
    note: intake.form.note,
    atMs,
  });
  for (const contact of intake.form.contacts) {
    if (findContactOwner(tx, contact.id) !== null) {
      throw new AnDunError('INPUT_INVALID', [`contacts.${contact.id}`]);
    }
    putContact(tx, caseId, contact, atMs);
  }
  return { caseId, caseNumber };
}
