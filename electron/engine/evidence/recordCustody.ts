import { appendCustodyEvent } from '../../../db/custodyChain.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import type { CustodyAction } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

export interface CustodyNote {
  evidenceId: EvidenceId;
  action: CustodyAction;
  reason?: string;
  sha256Before?: string | null;
  sha256After?: string | null;
}

/** Adds a link to the custody chain: who, when, on which machine. */
export function recordCustody(
  engine: EngineContext,
  tx: WriteTx,
  note: CustodyNote,
  atMs: number,
): void {
  appendCustodyEvent(engine.store, tx, {
    evidenceId: note.evidenceId,
    action: note.action,
    actor: engine.operator(),
    atMs,
    utcOffsetMinutes: engine.utcOffsetMinutes(),
    device: engine.deviceName,
    reason: note.reason ?? '',
    sha256Before: note.sha256Before ?? null,
    sha256After: note.sha256After ?? null,
  });
}
