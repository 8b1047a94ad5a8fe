import type { WriteTx } from '../../../db/databaseHandle.ts';
import {
  deleteDirectoryChange,
  listDirectoryChanges,
  putDirectoryChange,
} from '../../../db/directoryChangeQueries.ts';
import { normaliseOrganisation } from '../../../domain/directory/normaliseOrganisation.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, OrganisationId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/**
 * Keeps the firm's own version of an entry, or a new entry; the shipped one stays beneath it.
 * @throws AnDunError INPUT_INVALID for a number or domain that is none, or a name that another entry has
 */
export function saveOrganisation(
  engine: EngineContext,
  input: { commandId: CommandId; organisation: Organisation; reason: string },
): Organisation {
  const { organisation, faults } = normaliseOrganisation(input.organisation);
  if (faults.length > 0) throw new AnDunError('INPUT_INVALID', faults);
  const taken = engine.organisations.some(
    ({ id, name }) => id !== organisation.id && name === organisation.name,
  );
  if (taken) throw new AnDunError('INPUT_INVALID', ['name']);
  change(engine, input.commandId, 'directory.save', (tx, command) => {
    putDirectoryChange(tx, {
      organisationId: organisation.id,
      organisation,
      reason: input.reason,
      changedAtMs: command.atMs,
      changedBy: command.actor,
    });
    return `修改机构名录：${organisation.name}（${input.reason}）`;
  });
  return organisation;
}

/** Takes an entry out of use, with the reason. @throws AnDunError NOT_FOUND */
export function withdrawOrganisation(
  engine: EngineContext,
  input: { commandId: CommandId; organisationId: OrganisationId; reason: string },
): null {
  const { organisationId, reason } = input;
  const known = engine.organisations.find(({ id }) => id === organisationId);
  change(engine, input.commandId, 'directory.withdraw', (tx, command) => {
    if (!known) throw new AnDunError('NOT_FOUND');
    putDirectoryChange(tx, {
      organisationId,
      organisation: null,
      reason,
      changedAtMs: command.atMs,
      changedBy: command.actor,
    });
    return `停用机构名录条目：${known.name}（${reason}）`;
  });
  return null;
}

/** Brings the shipped entry back. @throws AnDunError NOT_FOUND when it is the firm's own or as shipped */
export function restoreOrganisation(
  engine: EngineContext,
  input: { commandId: CommandId; organisationId: OrganisationId },
): null {
  const shipped = shippedOrganisations.find(({ id }) => id === input.organisationId);
  change(engine, input.commandId, 'directory.restore', (tx) => {
    if (!shipped || !deleteDirectoryChange(tx, input.organisationId)) {
      throw new AnDunError('NOT_FOUND');
    }
    return `恢复随程序提供的机构条目：${shipped.name}`;
  });
  return null;
}

/** Shipped entries that the firm took out of use. */
export function listWithdrawn(
  engine: EngineContext,
): { organisationId: OrganisationId; name: string; reason: string }[] {
  return engine.store
    .read(listDirectoryChanges)
    .filter(({ organisation }) => organisation === null)
    .flatMap(({ organisationId, reason }) => {
      const shipped = shippedOrganisations.find(({ id }) => id === organisationId);
      return shipped ? [{ organisationId, name: shipped.name, reason }] : [];
    });
}

function change(
  engine: EngineContext,
  commandId: CommandId,
  operation: string,
  write: (tx: WriteTx, command: { atMs: number; actor: string }) => string,
): void {
  const command = writeCommand(engine, commandId, operation);
  engine.store.write(command, (tx) => {
    const summary = write(tx, command);
    return {
      result: null,
      audit: [{ entityKind: 'directory', entityId: commandId, caseId: null, summary }],
    };
  });
  engine.forgetDirectory();
}
