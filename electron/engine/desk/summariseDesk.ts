import { listQuietCases } from '../../../db/caseQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import {
  countCasesByCause,
  countCasesByOutcome,
  countCasesByStatus,
  countClaimedIdentities,
  countDamagedEvidence,
  countEvidenceWithoutPurpose,
  countUncheckedEvidence,
  listIntakeTimes,
} from '../../../db/deskQueries.ts';
import { listRepliesDue } from '../../../db/dispatchQueries.ts';
import { listOpenIntakes } from '../../../db/intakeQueries.ts';
import { caseStatuses } from '../../../domain/cases/caseStatus.ts';
import type { DeskSummary } from '../../../domain/dashboard/deskSummary.ts';
import { daysUntil } from '../../../domain/documents/reply.ts';
import { DAY_MS, SHANGHAI_OFFSET_MS, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';

const weeks = 12;
const weekMs = 7 * DAY_MS;
/** A case counts as quiet after a week. */
const quietAfterMs = weekMs;

/** All that 工作台 shows, from one consistent read. */
export function summariseDesk(engine: EngineContext): DeskSummary {
  const firstMonday = mondayOf(engine.clock()) - (weeks - 1) * weekMs;
  return engine.store.read((db) => ({
    openIntakes: listOpenIntakes(db, 50),
    quietCases: listQuietCases(db, engine.clock() - quietAfterMs, 10),
    repliesDue: repliesDue(db, shanghaiDate(engine.clock())),
    casesByStatus: inOrder(countCasesByStatus(db)),
    casesByOutcome: countCasesByOutcome(db),
    casesByCause: countCasesByCause(db),
    intakesByWeek: countByWeek(listIntakeTimes(db, firstMonday), firstMonday),
    claimedIdentities: countClaimedIdentities(db, 10),
    evidenceWithoutPurpose: countEvidenceWithoutPurpose(db),
    evidenceDamaged: countDamagedEvidence(db),
    evidenceUnchecked: countUncheckedEvidence(db),
  }));
}

/** The earliest day first, which puts what is overdue on top. */
function repliesDue(db: ReadDb, today: string): DeskSummary['repliesDue'] {
  return listRepliesDue(db).map((due) => ({ ...due, daysLeft: daysUntil(due.replyDueOn, today) }));
}

function inOrder(counts: DeskSummary['casesByStatus']): DeskSummary['casesByStatus'] {
  return caseStatuses.flatMap((status) => counts.find((one) => one.status === status) ?? []);
}

function countByWeek(times: readonly number[], firstMonday: number): DeskSummary['intakesByWeek'] {
  return Array.from({ length: weeks }, (_, week) => {
    const from = firstMonday + week * weekMs;
    const count = times.filter((atMs) => atMs >= from && atMs < from + weekMs).length;
    return { weekStart: shanghaiDate(from), count };
  });
}

/** 00:00 in Shanghai on the Monday of the week that an instant lies in. 1970-01-01 was a Thursday. */
function mondayOf(atMs: number): number {
  const day = Math.floor((atMs + SHANGHAI_OFFSET_MS) / DAY_MS);
  return (day - ((day + 3) % 7)) * DAY_MS - SHANGHAI_OFFSET_MS;
}
