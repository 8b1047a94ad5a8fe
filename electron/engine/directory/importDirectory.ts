import { listDirectoryChanges, putDirectoryChange } from '../../../db/directoryChangeQueries.ts';
import type { DirectoryPreview } from '../../../domain/contract/directoryContract.ts';
import type { IncomingOrganisation } from '../../../domain/directory/incomingOrganisation.ts';
import {
  type ImportPlan,
  planImport,
  type WithdrawnEntries,
} from '../../../domain/directory/planImport.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import type { CommandId, GrantId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { readDirectoryFile } from './readDirectoryFile.ts';

/** Refused lines that a preview lists; their number is told in full. */
const SHOWN_REFUSALS = 500;

/**
 * What a file would change; nothing is changed yet.
 * @throws AnDunError GRANT_INVALID, FILE_UNREADABLE, FILE_EMPTY, DIRECTORY_TOO_LARGE, DIRECTORY_UNREADABLE
 */
export async function previewImport(
  engine: VaultContext,
  input: { grantId: GrantId },
): Promise<DirectoryPreview> {
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'read');
  const reading = await readDirectoryFile(path, shanghaiDate(engine.clock()));
  const { planned, same, refused } = planNow(engine, reading.incoming);
  const all = [...reading.refused, ...refused].sort((a, b) => a.place - b.place);
  return {
    fileName: displayName,
    incoming: reading.incoming,
    changes: planned.map(({ organisation, isNew, differences }) => ({
      name: organisation.name,
      isNew,
      differences,
    })),
    same,
    refused: all.slice(0, SHOWN_REFUSALS),
    refusedCount: all.length,
  };
}

/** Adds and updates what the preview showed, in one step; what already stands so is left alone. */
export function applyImport(
  engine: EngineContext,
  input: { commandId: CommandId; incoming: IncomingOrganisation[]; fileName: string },
): { added: number; changed: number } {
  const command = writeCommand(engine, input.commandId, 'directory.import');
  const { planned } = planNow(engine, input.incoming);
  const added = planned.filter(({ isNew }) => isNew).length;
  const result = engine.store.write(command, (tx) => {
    for (const { organisation } of planned) {
      putDirectoryChange(tx, {
        organisationId: organisation.id,
        organisation,
        reason: `导入“${input.fileName}”`,
        changedAtMs: command.atMs,
        changedBy: command.actor,
      });
    }
    const changed = planned.length - added;
    const summary = `导入机构名录“${input.fileName}”：新增 ${added} 家，更新 ${changed} 家`;
    return {
      result: { added, changed },
      audit: [
        { entityKind: 'directory', entityId: input.commandId, caseId: null, summary },
        ...planned.map(({ organisation, isNew }) => ({
          entityKind: 'directory',
          entityId: organisation.id,
          caseId: null,
          summary: `${isNew ? '新增' : '更新'}机构名录条目：${organisation.name}（导入）`,
        })),
      ],
    };
  });
  engine.forgetDirectory();
  return result;
}

function planNow(engine: EngineContext, incoming: readonly IncomingOrganisation[]): ImportPlan {
  return planImport(incoming, engine.organisations, withdrawnEntries(engine), engine.newId);
}

/** A shipped entry is still known by its names; of one of the firm's own the id alone is kept. */
function withdrawnEntries(engine: EngineContext): WithdrawnEntries {
  const changes = engine.store.read(listDirectoryChanges);
  const withdrawn = changes.filter(({ organisation }) => organisation === null);
  const ids = new Set<string>(withdrawn.map(({ organisationId }) => organisationId));
  const entries = shippedOrganisations.filter(({ id }) => ids.has(id));
  const names = entries.flatMap(({ name, formerNames }) => [
    name,
    ...formerNames.map((former) => former.name),
  ]);
  return { ids, names: new Set(names) };
}
