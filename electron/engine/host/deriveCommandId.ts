import { createHash } from 'node:crypto';
import { CommandId } from '../../../domain/ids.ts';

/**
 * The command id of one part of a change that takes several writes (one a file): the same for the
 * same part of the same command, so that a retry skips what is done.
 * @param part distinguishes the parts, e.g. 'file 3'
 */
export function deriveCommandId(commandId: CommandId, part: string): CommandId {
  const digest = createHash('sha256').update(`${commandId}\n${part}`).digest();
  // UUID version 8, "custom", as RFC 9562 lays it out.
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return CommandId.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}
