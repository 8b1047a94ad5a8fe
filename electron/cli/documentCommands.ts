import { resolve } from 'node:path';
import { DocumentRequest } from '../../domain/documents/documentRecord.ts';
import { generateDocument } from '../engine/documents/generateDocument.ts';
import { openDocument } from '../engine/documents/openDocument.ts';
import { saveDocumentAs } from '../engine/documents/saveDocumentAs.ts';
import type { Session } from '../engine/session/session.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';
import { grant, newCommand } from './evidenceCommands.ts';
import { findCaseId } from './findMatterRef.ts';

export async function generateToFile(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const target = resolve(options.need('out'));
  const request = DocumentRequest.safeParse({
    caseId: await findCaseId(session, options.need('case')),
    templateId: options.need('template'),
    recipientKind: options.need('to'),
    claims: [],
  });
  if (!request.success) throw new UsageError('--template 或 --to 的取值不对，见 help。');
  const { engine } = session;
  const row = await generateDocument(engine, { commandId: newCommand(), request: request.data });
  await saveDocumentAs(engine, {
    commandId: newCommand(),
    documentId: row.id,
    grantId: grant(session, target, 'write'),
  });
  io.out(`${target}\t${row.title}\t第 ${row.version} 版\t${row.sha256}\n`);
  for (const { label, where } of openDocument(engine, { documentId: row.id }).missing) {
    io.err(`待补：${label}（${where}）\n`);
  }
}
