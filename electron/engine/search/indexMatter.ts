import type { WriteTx } from '../../../db/databaseHandle.ts';
import { putSearchRow, removeSearchRow } from '../../../db/searchQueries.ts';
import { caseCauseNames } from '../../../domain/glossary.ts';
import type { IntakeAnswers, IntakeClient } from '../../../domain/intake/intakeForm.ts';
import type { MatterContent } from '../verification/readMatterContent.ts';
import { contactSearchRow, contactText } from './contactSearchRow.ts';
import { joinLines, numberText } from './searchText.ts';

/**
 * Makes a matter findable: an intake as one row, a case as one row and one a contact. Imported contacts have rows of
 * their own, see imports/indexImportedRows.ts.
 */
export function indexMatter(tx: WriteTx, content: MatterContent): void {
  const { matter, caseRecord, client } = content;
  const ids = { caseId: matter.caseId, intakeId: matter.intakeId };
  const name = client.name.trim() === '' ? '未填姓名' : client.name.trim();
  if (caseRecord === null) {
    if (matter.status === 'discarded') {
      removeSearchRow(tx, 'intake', matter.intakeId);
      return;
    }
    putSearchRow(tx, {
      kind: 'intake',
      entityId: matter.intakeId,
      ...ids,
      title: name,
      body: joinLines([
        ...content.written.map(contactText),
        clientText(client),
        answersText(content.answers),
        content.note,
      ]),
    });
    return;
  }
  removeSearchRow(tx, 'intake', matter.intakeId);
  putSearchRow(tx, {
    kind: 'case',
    entityId: caseRecord.id,
    ...ids,
    title: `${caseRecord.caseNumber} ${name}`,
    body: joinLines([
      caseRecord.opponentName,
      caseCauseNames[caseRecord.cause],
      caseRecord.lawyerName,
      caseRecord.policeStation,
      clientText(client),
      answersText(content.answers),
      content.note,
    ]),
  });
  for (const contact of content.written) putSearchRow(tx, contactSearchRow(contact, name, ids));
}

function clientText(client: IntakeClient): string {
  return joinLines([numberText(client.phone), client.idNumber, client.address]);
}

function answersText(answers: IntakeAnswers): string {
  return joinLines([
    answers.borrowedFrom,
    answers.paidTo,
    answers.paidMethod,
    answers.appName,
    answers.visitDetails,
    answers.thirdPartyDetails,
    answers.otherDebtorName,
    answers.wants,
  ]);
}
