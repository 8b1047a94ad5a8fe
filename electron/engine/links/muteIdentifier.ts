import { deleteMuted, putMuted } from '../../../db/linkQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId } from '../../../domain/ids.ts';
import type { IdentifierKind, MatterIdentifier } from '../../../domain/links/matterIdentifier.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/** From now on the value links no matters, until it is unmuted; the reason stays. */
export function muteIdentifier(
  engine: EngineContext,
  input: { commandId: CommandId; identifier: MatterIdentifier; reason: string },
): null {
  const { identifier, reason } = input;
  const command = writeCommand(engine, input.commandId, 'link.mute');
  engine.store.write(command, (tx) => {
    putMuted(tx, { ...identifier, reason, mutedAtMs: command.atMs, mutedBy: command.actor });
    return { result: null, audit: [entry(identifier.kind, `关联中忽略一个常见值：${reason}`)] };
  });
  return null;
}

/** @throws AnDunError NOT_FOUND when no person muted it */
export function unmuteIdentifier(
  engine: EngineContext,
  input: { commandId: CommandId; kind: IdentifierKind; value: string },
): null {
  const { kind, value } = input;
  engine.store.write(writeCommand(engine, input.commandId, 'link.unmute'), (tx) => {
    if (!deleteMuted(tx, kind, [value])) throw new AnDunError('NOT_FOUND');
    return { result: null, audit: [entry(kind, '关联中恢复一个曾忽略的值')] };
  });
  return null;
}

/** The value itself may be a client's matter: the log carries its kind. */
function entry(kind: IdentifierKind, summary: string) {
  return { entityKind: 'identifier', entityId: kind, caseId: null, summary };
}
