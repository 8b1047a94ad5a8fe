import { findCommandResult } from '../../../db/commandQueries.ts';
import {
  deleteSegmentTable,
  putSegmentTable,
  readSegmentInfo,
  readSegmentTable,
} from '../../../db/segmentQueries.ts';
import type { Store } from '../../../db/store.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, GrantId } from '../../../domain/ids.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import {
  type NumberPlace,
  placeOfMobile,
  type SegmentInfo,
  type SegmentTable,
} from '../../../domain/phone/segmentTable.ts';
import type { EngineContext } from '../engineContext.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { readSegmentFile } from './readSegmentFile.ts';

const importing = 'directory.importSegments';

// Read when a number is first asked for, kept while the vault is open.
const tables = new WeakMap<Store, SegmentTable | null>();

/** Where mobile numbers were taken out, by the firm's table; a number it does not know gives nothing. */
export function placesOfNumbers(
  engine: EngineContext,
  input: { numbers: readonly string[] },
): { table: SegmentInfo | null; places: ({ normalised: string } & NumberPlace)[] } {
  const info = engine.store.read(readSegmentInfo);
  const table = info && tableOf(engine.store);
  if (!table) return { table: null, places: [] };
  const normalised = new Set(input.numbers.map((raw) => normalisePhone(raw).normalised));
  const places = [...normalised].flatMap((number) => {
    const place = placeOfMobile(number, table);
    return place ? [{ normalised: number, ...place }] : [];
  });
  return { table: info, places };
}

/**
 * Takes in a published table of segments in place of the one before.
 * @throws AnDunError GRANT_INVALID, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, SEGMENTS_UNREADABLE
 */
export async function importSegments(
  engine: VaultContext,
  input: { commandId: CommandId; grantId: GrantId; source: string; asOf: string },
): Promise<SegmentInfo> {
  const { source, asOf } = input;
  const known = engine.store.read((db) =>
    findCommandResult<SegmentInfo>(db, input.commandId, importing),
  );
  if (known) return known.result;
  await engine.grants.arrived(input.grantId);
  const { path } = engine.grants.redeem(input.grantId, 'read');
  const table = await readSegmentFile(path);
  const command = writeCommand(engine, input.commandId, importing);
  const info = { source, asOf, importedAtMs: command.atMs, importedBy: command.actor };
  const result = engine.store.write(command, (tx) => {
    putSegmentTable(tx, table, info);
    const summary = `装入手机号段表：${table.count} 个号段，来源“${source}”，截至 ${asOf}`;
    const taken: SegmentInfo = { count: table.count, ...info };
    return { result: taken, audit: [auditOf(input.commandId, summary)] };
  });
  tables.delete(engine.store);
  return result;
}

/** Takes the table out; numbers then tell their operator only. @throws AnDunError NOT_FOUND when there is none */
export function removeSegments(engine: EngineContext, input: { commandId: CommandId }): null {
  engine.store.write(writeCommand(engine, input.commandId, 'directory.removeSegments'), (tx) => {
    if (!deleteSegmentTable(tx)) throw new AnDunError('NOT_FOUND');
    return { result: null, audit: [auditOf(input.commandId, '移除手机号段表')] };
  });
  tables.delete(engine.store);
  return null;
}

function tableOf(store: Store): SegmentTable | null {
  const known = tables.get(store);
  if (known !== undefined) return known;
  const table = store.read(readSegmentTable);
  tables.set(store, table);
  return table;
}

function auditOf(commandId: CommandId, summary: string) {
  return { entityKind: 'directory', entityId: commandId, caseId: null, summary };
}
