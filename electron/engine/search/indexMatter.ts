import type { WriteTx } from '../../../db/databaseHandle.ts';
import { putSearchRow, removeSearchRow, type SearchRow } from '../../../db/searchQueries.ts';
import { caseCauseNames, channelNames } from '../../../domain/glossary.ts';
import type {
  ContactRecord,
  IntakeAnswers,
  IntakeClient,
} from '../../../domain/intake/intakeForm.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { MatterContent } from '../verification/readMatterContent.ts';

/** Makes a matter findable: an intake as one row, a case as one row and one a contact. */
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
      body: lines([
        ...content.contacts.map(contactText),
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
    body: lines([
      caseRecord.opponentName,
      caseCauseNames[caseRecord.cause],
      caseRecord.lawyerName,
      caseRecord.policeStation,
      clientText(client),
      answersText(content.answers),
      content.note,
    ]),
  });
  for (const contact of content.contacts) putSearchRow(tx, contactRow(contact, name, ids));
}

function contactRow(
  contact: ContactRecord,
  clientName: string,
  ids: Pick<SearchRow, 'caseId' | 'intakeId'>,
): SearchRow {
  const when =
    contact.occurredAtMs === null
      ? ''
      : formatShanghai(contact.occurredAtMs, contact.dateOnly ? 'date' : 'minute');
  return {
    kind: 'contact',
    entityId: contact.id,
    ...ids,
    title: [clientName, channelNames[contact.channel], when].filter(Boolean).join(' · '),
    body: contactText(contact),
  };
}

function contactText(contact: ContactRecord): string {
  return lines([
    contact.content,
    contact.claimedIdentity,
    numberText(contact.from),
    contact.demand,
  ]);
}

function clientText(client: IntakeClient): string {
  return lines([numberText(client.phone), client.idNumber, client.address]);
}

function answersText(answers: IntakeAnswers): string {
  return lines([
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

/** As written, and normalised where that differs, so that either way of typing it finds it. */
function numberText(raw: string): string {
  const { normalised } = normalisePhone(raw);
  return normalised === '' || raw.includes(normalised) ? raw : `${raw} ${normalised}`;
}

function lines(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
