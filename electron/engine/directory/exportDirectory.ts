import { findCommandResult } from '../../../db/commandQueries.ts';
import { listDirectoryChanges } from '../../../db/directoryChangeQueries.ts';
import type {
  DirectoryFormat,
  DirectoryScope,
} from '../../../domain/contract/directoryContract.ts';
import { directoryJson } from '../../../domain/directory/directoryJson.ts';
import { directoryCsv } from '../../../domain/directory/directoryTable.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { CommandId, GrantId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { recordDeparture } from '../custody/recordDeparture.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeOutWhole } from '../templates/writeOutWhole.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

interface ExportedDirectory {
  organisations: number;
  sizeBytes: number;
  sha256: string;
}

const operation = 'directory.export';

/**
 * Writes the directory, or only what the firm changed and added, to the granted target.
 * @throws AnDunError GRANT_INVALID, EXPORT_FAILED, DISK_FULL, CANCELLED
 */
export async function exportDirectory(
  engine: VaultContext,
  input: {
    commandId: CommandId;
    grantId: GrantId;
    format: DirectoryFormat;
    scope: DirectoryScope;
  },
): Promise<ExportedDirectory> {
  const { commandId, format, scope } = input;
  const known = engine.store.read((db) =>
    findCommandResult<ExportedDirectory>(db, commandId, operation),
  );
  if (known) return known.result;
  const organisations = organisationsOf(engine, scope);
  const text =
    format === 'csv'
      ? directoryCsv(organisations)
      : directoryJson(organisations, shanghaiDate(engine.clock()));
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const what = `机构名录（${organisations.length} 家）`;
  const entity = { entityKind: 'directory', entityId: commandId, caseId: null };
  const departure = { commandId, operation, entity, what, fileName: displayName, path };
  const written = await recordDeparture(engine, departure, (closing) =>
    writeOutWhole(Buffer.from(text, 'utf8'), path, closing),
  );
  return engine.store.write(writeCommand(engine, commandId, operation), () => ({
    result: { organisations: organisations.length, ...written },
    audit: [{ ...entity, summary: `导出${what}` }],
  }));
}

function organisationsOf(engine: EngineContext, scope: DirectoryScope): readonly Organisation[] {
  if (scope === 'all') return engine.organisations;
  const changes = engine.store.read(listDirectoryChanges);
  return changes.flatMap(({ organisation }) => organisation ?? []);
}
