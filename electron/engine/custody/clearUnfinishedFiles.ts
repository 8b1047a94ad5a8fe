import {
  forgetUnfinishedFile,
  listUnfinishedFiles,
  type UnfinishedFile,
} from '../../../db/unfinishedFileQueries.ts';
import { CommandId } from '../../../domain/ids.ts';
import { DAY_MS } from '../../../domain/time/shanghaiTime.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import { clearBeside } from '../vault/writeBeside.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

/** A stick that is not plugged in now may be at one of the next openings. */
const KEPT_FOR_MS = 90 * DAY_MS;

const operation = 'departure.clear';

/**
 * After a vault was opened: takes away the hidden files and folders that a crash left beside a target outside the
 * vault, with a client's papers half written in them. Nothing else is touched. Never rejects.
 */
export async function clearUnfinishedFiles(engine: VaultContext): Promise<void> {
  try {
    const settled: UnfinishedFile[] = [];
    for (const file of engine.store.read(listUnfinishedFiles)) {
      const cleared = await clearBeside(file.path);
      if (cleared || engine.clock() - file.begunAtMs > KEPT_FOR_MS) settled.push(file);
    }
    if (settled.length === 0) return;
    const command = writeCommand(engine, CommandId.parse(engine.newId()), operation);
    engine.store.write(command, (tx) => {
      for (const file of settled) forgetUnfinishedFile(tx, file);
      return { result: null, audit: [] };
    });
  } catch (error) {
    if (engine.closing.aborted) return;
    logLine({ operation, outcome: 'INTERNAL', where: whereOf(error) });
  }
}
