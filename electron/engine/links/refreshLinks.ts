import type { WriteTx } from '../../../db/databaseHandle.ts';
import {
  countStaleMatters,
  listStaleMatters,
  noteReading,
  replaceIdentifiers,
} from '../../../db/linkQueries.ts';
import { CommandId, type IntakeId } from '../../../domain/ids.ts';
import type { SeenIdentifier } from '../../../domain/links/matterIdentifier.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import { readMatterContent } from '../verification/readMatterContent.ts';
import { writeCommand } from '../writeCommand.ts';
import { matterIdentifiers } from './matterIdentifiers.ts';

type RefreshContext = Pick<VaultContext, 'closing'> & Parameters<typeof writeCommand>[0];

/** The screens come first when a vault was just opened. */
const BEGIN_AFTER_MS = 2_000;
/** A batch is one write; a screen that asks in between waits no longer than this, one large matter apart. */
const BATCH_MS = 40;
const BATCH_MATTERS = 25;
const PAUSE_MS = 20;

/** Once the screens are there: reads again what older rules have read. */
export function refreshLinksLater(engine: RefreshContext): void {
  setTimeout(() => void refreshLinks(engine), BEGIN_AFTER_MS).unref();
}

/**
 * Reads the matters that were last read by older rules again, batch by batch, so that links of old matters are as good
 * as those of new ones. What a batch did is kept: after a lock or a crash it goes on with the rest. Never rejects.
 */
export async function refreshLinks(engine: RefreshContext): Promise<void> {
  try {
    while (!engine.closing.aborted && refreshBatch(engine) > 0) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } catch (error) {
    if (engine.closing.aborted) return;
    logLine({ operation: 'link.refresh', outcome: 'INTERNAL', where: whereOf(error) });
  }
}

/** How far the reading is. */
export function refreshState(engine: RefreshContext): { left: number; total: number } {
  return engine.store.read(countStaleMatters);
}

/** @returns how many matters were read */
function refreshBatch(engine: RefreshContext): number {
  const stale = engine.store.read((db) => listStaleMatters(db, BATCH_MATTERS));
  if (stale.length === 0) return 0;
  const command = writeCommand(engine, CommandId.parse(engine.newId()), 'link.refresh');
  const untilMs = performance.now() + BATCH_MS;
  return engine.store.write(command, (tx) => {
    let done = 0;
    for (const intakeId of stale) {
      refreshMatterLinks(tx, intakeId);
      done += 1;
      if (performance.now() > untilMs) break;
    }
    return { result: done, audit: [] };
  });
}

/** A matter that cannot be read keeps what is known of it, and holds up no other. */
function refreshMatterLinks(tx: WriteTx, intakeId: IntakeId): void {
  let identifiers: SeenIdentifier[];
  try {
    identifiers = matterIdentifiers(readMatterContent(tx, { kind: 'intake', intakeId }));
  } catch (error) {
    logLine({ operation: 'link.refresh', outcome: 'INTERNAL', where: whereOf(error) });
    noteReading(tx, intakeId);
    return;
  }
  replaceIdentifiers(tx, intakeId, identifiers);
}
