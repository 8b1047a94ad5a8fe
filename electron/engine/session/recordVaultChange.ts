import { CommandId } from '../../../domain/ids.ts';
import { writeCommand } from '../writeCommand.ts';
import type { Session } from './session.ts';

/** Audit entry for a change of keys, which lies outside the database. @throws AnDunError VAULT_LOCKED */
export function recordVaultChange(session: Session, operation: string, summary: string): void {
  const { engine } = session;
  const command = writeCommand(engine, CommandId.parse(engine.newId()), operation);
  engine.store.write(command, () => ({
    result: null,
    audit: [{ entityKind: 'vault', entityId: 'vault', caseId: null, summary }],
  }));
}
