import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';
import { openForParser, readItem } from './openForParser.ts';
import { readFacts } from './readFacts.ts';

/**
 * The waveform of a recording, at most 2,000 points; null where only the screen can decode it.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, INPUT_INVALID for what has no sound,
 *   SOUND_UNREADABLE, PARSER_STOPPED, CANCELLED
 */
export async function readPeaks(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
  signal?: AbortSignal,
): Promise<{ peaks: number[] | null; durationMs: number | null }> {
  const item = readItem(engine, evidenceId);
  if (!/^(?:audio|video)\//.test(item.mime)) throw new AnDunError('INPUT_INVALID', ['evidenceId']);
  const { durationMs } = await readFacts(engine, { evidenceId }, signal);
  const { source, close } = await openForParser(engine, evidenceId);
  try {
    const events = startParser(engine.parsers, 'soundPeaks', {
      source,
      fileName: item.originalName,
      options: {},
      signal: AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]),
    });
    for await (const event of events) {
      if (event.type === 'peaks') return { peaks: event.peaks, durationMs };
    }
    throw new AnDunError('SOUND_UNREADABLE');
  } finally {
    await close();
  }
}
