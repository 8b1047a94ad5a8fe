import { AnDunError } from '../../../domain/errors.ts';
import type { MailView } from '../../../domain/evidence/collectionRecord.ts';
import { isMail } from '../../../domain/evidence/containerKind.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';
import { openForParser, readItem } from './openForParser.ts';

const memoryLimitMb = 900;

/**
 * A mail for reading: static, without anything from the network.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, INPUT_INVALID for what is no mail,
 *   MAIL_UNREADABLE, FILE_TOO_LARGE_TO_SHOW, FILE_HOSTILE, PARSER_STOPPED, CANCELLED
 */
export async function readMailView(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
  signal?: AbortSignal,
): Promise<MailView> {
  if (!isMail(readItem(engine, evidenceId))) throw new AnDunError('INPUT_INVALID', ['evidenceId']);
  const { item, source, close } = await openForParser(engine, evidenceId);
  try {
    const events = startParser(engine.parsers, 'mail', {
      source,
      fileName: item.originalName,
      options: {},
      signal: AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]),
      memoryLimitMb,
    });
    for await (const event of events) if (event.type === 'mail') return event.view;
    throw new AnDunError('MAIL_UNREADABLE');
  } finally {
    await close();
  }
}
