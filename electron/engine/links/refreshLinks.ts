import type { ReadDb } from '../../../db/databaseHandle.ts';
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

/** Vaults whose reading broke off; it begins again when the vault is opened again. */
const stopped = new WeakSet<RefreshContext['store']>();

/**
 * Reads the matters that were last read by older rules again, batch by batch, so that links of old matters are as good
 * as those of new ones. What a batch did is kept: after a lock or a crash it goes on with the rest. Never rejects.
 */
export async function refreshLinks(engine: RefreshContext): Promise<void> {
  stopped.delete(engine.store);
  try {
    while (!engine.closing.aborted && refreshBatch(engine) > 0) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } catch (error) {
    if (engine.closing.aborted) return;
    stopped.add(engine.store);
    logLine({ operation: 'link.refresh', outcome: 'INTERNAL', where: whereOf(error) });
  }
}

/** How far the reading is, and whether it broke off. */
export function refreshState(engine: RefreshContext): {
  left: number;
  total: number;
  stopped: boolean;
} {
  return { ...engine.store.read(countStaleMatters), stopped: stopped.has(engine.store) };
}

/**
 * Reads before it writes, so that the write is short; nothing comes in between, both being one turn of the engine.
 * @returns how many matters were read
 */
function refreshBatch(engine: RefreshContext): number {
  const readings = engine.store.read(readStaleMatters);
  if (readings.length === 0) return 0;
  const command = writeCommand(engine, CommandId.parse(engine.newId()), 'link.refresh');
  return engine.store.write(command, (tx) => {
    for (const { intakeId, identifiers } of readings) {
      if (identifiers === null) noteReading(tx, intakeId);
      else replaceIdentifiers(tx, intakeId, identifiers);
    }
    return { result: readings.length, audit: [] };
  });
}

interface MatterReading {
  intakeId: IntakeId;
  /** null: it cannot be read; it keeps what is known of it, and holds up no other. */
  identifiers: SeenIdentifier[] | null;
}

function readStaleMatters(db: ReadDb): MatterReading[] {
  const untilMs = performance.now() + BATCH_MS;
  const readings: MatterReading[] = [];
  for (const intakeId of listStaleMatters(db, BATCH_MATTERS)) {
    readings.push({ intakeId, identifiers: identifiersIn(db, intakeId) });
    if (performance.now() > untilMs) break;
  }
  return readings;
}

/** @throws what the database throws: then it is not the matter that cannot be read */
function identifiersIn(db: ReadDb, intakeId: IntakeId): SeenIdentifier[] | null {
  try {
    return matterIdentifiers(readMatterContent(db, { kind: 'intake', intakeId }));
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    logLine({ operation: 'link.refresh', outcome: 'INTERNAL', where: whereOf(error) });
    return null;
  }
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}
