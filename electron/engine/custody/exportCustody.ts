import { findCommandResult } from '../../../db/commandQueries.ts';
import { listMatterCustody } from '../../../db/custodyChain.ts';
import { findMatter, type Matter } from '../../../db/matterQueries.ts';
import { bundlePaths } from '../../../domain/bundle/bundlePaths.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CustodyRow } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, GrantId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { textEntry, withSums } from '../bundle/bundleEntries.ts';
import { custodyEntries } from '../bundle/custodyEntries.ts';
import { howToCheck } from '../bundle/howToCheck.ts';
import { readZipDate } from '../bundle/readZipDate.ts';
import { writeZipFile } from '../bundle/writeZipFile.ts';
import type { ZipEntry } from '../bundle/zipStream.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { custodyLog } from './custodyLog.ts';
import { recordDeparture } from './recordDeparture.ts';
import { signingKey } from './signingKey.ts';

interface ExportedCustody {
  fileName: string;
  sizeBytes: number;
  sha256: string;
}

const operation = 'evidence.exportCustody';

/**
 * Writes the custody log of a matter to the granted target: table, lines with hashes, signed
 * checkpoint, how to check. It can be verified like a bundle.
 * @throws AnDunError NOT_FOUND, GRANT_INVALID, EXPORT_FAILED, DISK_FULL
 */
export async function exportCustody(
  engine: VaultContext,
  input: { commandId: CommandId; matter: MatterRef; grantId: GrantId },
): Promise<ExportedCustody> {
  const { known, matter, rows } = engine.store.read((db) => {
    const found = findMatter(db, input.matter);
    return {
      known: findCommandResult<ExportedCustody>(db, input.commandId, operation),
      matter: found,
      rows: found ? listMatterCustody(db, found.intakeId) : [],
    };
  });
  if (known) return known.result;
  if (!matter) throw new AnDunError('NOT_FOUND');
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const date = shanghaiDate(engine.clock());
  const { intakeId: entityId, caseId } = matter;
  const entity = { entityKind: 'intake', entityId, caseId };
  const departure = {
    commandId: input.commandId,
    operation,
    entity,
    what: `保管链（${rows.length} 条）`,
    fileName: displayName,
    path,
  };
  const written = await recordDeparture(engine, departure, (closing) =>
    writeZipFile(path, entriesOf(engine, matter, rows, date), {
      date: readZipDate(date),
      signal: closing,
      onProgress: () => {},
    }),
  );
  const { sizeBytes, sha256 } = written;
  return engine.store.write(writeCommand(engine, input.commandId, operation), () => ({
    result: { fileName: displayName, sizeBytes, sha256 },
    audit: [
      {
        ...entity,
        summary: `导出保管链：${rows.length} 条，SHA-256 ${sha256.slice(0, 16)}…`,
      },
    ],
  }));
}

function entriesOf(
  engine: VaultContext,
  matter: Matter,
  rows: readonly CustodyRow[],
  date: string,
): ZipEntry[] {
  const key = signingKey(engine.store);
  const caseNumber = matter.caseNumber ?? '';
  const log = custodyLog(rows, () => '', caseNumber, key);
  const how = howToCheck({
    caseNumber: caseNumber || '尚未建案',
    date,
    fingerprint: key.fingerprint,
    sampleFile: bundlePaths.custodyCsv,
    custodyOnly: true,
  });
  return withSums([...custodyEntries(log, key), textEntry(bundlePaths.howTo, how)], key);
}
