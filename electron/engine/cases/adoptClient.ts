import { readCase, updateCase } from '../../../db/caseQueries.ts';
import {
  findSameClient,
  insertClient,
  otherCasesOfClient,
  updateClient,
} from '../../../db/clientQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { type CaseId, ClientId } from '../../../domain/ids.ts';
import type { IntakeClient } from '../../../domain/intake/intakeForm.ts';
import type { EngineContext } from '../engineContext.ts';
import { refreshMatter } from '../verification/refreshMatter.ts';
import { cleanClient } from './cleanClient.ts';

export interface ClientAdoption {
  client: IntakeClient;
  /** The case that changes its client; null for a case that is being opened. */
  caseId: CaseId | null;
  atMs: number;
}

/**
 * Finds or makes the client that a case belongs to. The same document and name are the same person, whose newer
 * phone and address then hold for all cases; a person whose name or document changes in one of several cases becomes
 * a client apart, since the others may well be right.
 */
export function adoptClient(
  engine: EngineContext,
  tx: WriteTx,
  adoption: ClientAdoption,
): ClientId {
  const { caseId, atMs } = adoption;
  const client = cleanClient(adoption.client);
  const current = caseId === null ? null : readCase(tx, caseId);
  const known = findSameClient(tx, client) ?? ownClient(tx, current);
  if (known === null) {
    const id = ClientId.parse(engine.newId());
    insertClient(tx, id, client, atMs);
    return id;
  }
  // An intake leaves blank what nobody asked; that is no reason to forget it.
  const kept = current === null ? blanksFilled(tx, known, client) : client;
  updateClient(tx, known, kept, atMs);
  for (const other of otherCasesOfClient(tx, known, caseId)) {
    updateCase(tx, other, {}, atMs);
    const record = readCase(tx, other);
    if (record !== null) refreshMatter(engine, tx, record.intakeId);
  }
  return known;
}

/** The client of the case, if no other case shares it. */
function ownClient(tx: WriteTx, current: CaseRecord | null): ClientId | null {
  if (current === null) return null;
  const shared = otherCasesOfClient(tx, current.clientId, current.id).length > 0;
  return shared ? null : current.clientId;
}

function blanksFilled(tx: WriteTx, known: ClientId, client: IntakeClient): IntakeClient {
  const [earlier] = otherCasesOfClient(tx, known, null);
  const before = earlier === undefined ? null : readCase(tx, earlier)?.client;
  if (before === null || before === undefined) return client;
  return {
    ...client,
    phone: client.phone === '' ? before.phone : client.phone,
    address: client.address === '' ? before.address : client.address,
  };
}
