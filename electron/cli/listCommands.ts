import { caseStatusNames, intakeStatusNames } from '../../domain/glossary.ts';
import { shanghaiDate } from '../../domain/time/shanghaiTime.ts';
import { localClient } from '../engine/host/localClient.ts';
import type { Session } from '../engine/session/session.ts';
import type { CliIo } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';
import { writeRows } from './writeRows.ts';

export async function listIntakesOut(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const rows = await localClient(session).intake.list();
  writeRows(io, options, rows, (row) => [
    row.id,
    intakeStatusNames[row.status],
    row.clientName || '（未填姓名）',
    row.claimedIdentity || '—',
    row.outcomes.join(''),
    shanghaiDate(row.updatedAtMs),
  ]);
}

export async function listCasesOut(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const rows = await localClient(session).case.list();
  writeRows(io, options, rows, (row) => [
    row.caseNumber,
    caseStatusNames[row.status],
    row.clientName,
    row.opponentName || '—',
    row.outcomes.join(''),
    shanghaiDate(row.updatedAtMs),
  ]);
}
