import type { WriteCommand } from '../../db/writeLane.ts';
import type { CommandId } from '../../domain/ids.ts';
import type { EngineContext } from './engineContext.ts';

/** The command of a change made now by whoever sits at this computer. */
export function writeCommand(
  engine: EngineContext,
  commandId: CommandId,
  operation: string,
): WriteCommand {
  return { commandId, operation, actor: engine.operator(), atMs: engine.clock() };
}
