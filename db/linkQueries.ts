import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import type { IdentifierKind, MatterIdentifier } from '../domain/links/matterIdentifier.ts';
import type { LinkDecision } from '../domain/links/matterLink.ts';
import type { OutcomeCode } from '../domain/verification/verification.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { linkDecisions, matterIdentifiers, mutedIdentifiers } from './linkSchema.ts';
import { cases, intakes } from './schema.ts';

/** A value of one matter in another one. */
export interface SharedRow extends MatterIdentifier {
  intakeId: IntakeId;
  caseId: CaseId | null;
  caseNumber: string | null;
  outcomes: OutcomeCode[];
  createdAtMs: number;
}

export interface RecurringRow extends MatterIdentifier {
  intakeId: IntakeId;
  outcomes: OutcomeCode[];
  closed: boolean;
  lastContactAtMs: number | null;
}

export type MutedRow = typeof mutedIdentifiers.$inferSelect;
export type DecisionRow = typeof linkDecisions.$inferSelect;

/** Renews what a matter may share, in the write that changed its content. */
export function replaceIdentifiers(
  tx: WriteTx,
  intakeId: IntakeId,
  identifiers: readonly MatterIdentifier[],
): void {
  const db = writing(tx);
  db.delete(matterIdentifiers).where(eq(matterIdentifiers.intakeId, intakeId)).run();
  for (const identifier of identifiers) {
    db.insert(matterIdentifiers)
      .values({ intakeId, ...identifier })
      .run();
  }
}

export function listIdentifiers(db: ReadDb, intakeId: IntakeId): MatterIdentifier[] {
  const { kind, value, shown } = matterIdentifiers;
  return reading(db)
    .select({ kind, value, shown })
    .from(matterIdentifiers)
    .where(eq(matterIdentifiers.intakeId, intakeId))
    .all();
}

/**
 * Each value of the matter in each other matter that is not discarded, newest matters first, at most `limit` rows.
 * @param muted `kind value` of the values that link nothing
 */
export function listShared(
  db: ReadDb,
  intakeId: IntakeId,
  muted: readonly string[],
  limit: number,
): SharedRow[] {
  const own = sql`(SELECT kind, value FROM matter_identifiers WHERE intake_id = ${intakeId})`;
  const { kind, value, shown } = matterIdentifiers;
  return reading(db)
    .select({
      kind,
      value,
      shown,
      intakeId: intakes.id,
      caseId: intakes.caseId,
      caseNumber: cases.caseNumber,
      outcomes: intakes.outcomes,
      createdAtMs: intakes.createdAtMs,
    })
    .from(matterIdentifiers)
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .leftJoin(cases, eq(cases.id, intakes.caseId))
    .where(
      and(
        sql`(${kind}, ${value}) IN ${own}`,
        ne(matterIdentifiers.intakeId, intakeId),
        sql`${kind} || ' ' || ${value} NOT IN (SELECT value FROM json_each(${JSON.stringify(muted)}))`,
        ne(intakes.status, 'discarded'),
      ),
    )
    .orderBy(sql`${intakes.createdAtMs} DESC`)
    .limit(limit)
    .all();
}

/** In how many matters each of these values stands. */
export function countMatters(
  db: ReadDb,
  values: readonly Pick<MatterIdentifier, 'kind' | 'value'>[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, value } of values) {
    const found = reading(db)
      .select({ count: sql<number>`count(*)` })
      .from(matterIdentifiers)
      .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
      .where(
        and(
          eq(matterIdentifiers.kind, kind),
          eq(matterIdentifiers.value, value),
          ne(intakes.status, 'discarded'),
        ),
      )
      .get();
    counts.set(`${kind} ${value}`, found?.count ?? 0);
  }
  return counts;
}

/** The matters of the values that stand in at least two, the most frequent values first. */
export function listRecurring(db: ReadDb, limit: number): RecurringRow[] {
  const frequent = reading(db)
    .select({
      kind: matterIdentifiers.kind,
      value: matterIdentifiers.value,
      count: sql<number>`count(*)`.as('matter_count'),
    })
    .from(matterIdentifiers)
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .where(ne(intakes.status, 'discarded'))
    .groupBy(matterIdentifiers.kind, matterIdentifiers.value)
    .having(sql`count(*) >= 2`)
    .orderBy(sql`count(*) DESC`, matterIdentifiers.kind, matterIdentifiers.value)
    .limit(limit)
    .as('frequent');
  return reading(db)
    .select({
      kind: matterIdentifiers.kind,
      value: matterIdentifiers.value,
      shown: matterIdentifiers.shown,
      intakeId: intakes.id,
      outcomes: intakes.outcomes,
      closed: sql<boolean>`coalesce(${cases.status} = 'closed', 0)`.mapWith(Boolean),
      lastContactAtMs: intakes.lastContactAtMs,
    })
    .from(frequent)
    .innerJoin(
      matterIdentifiers,
      and(eq(matterIdentifiers.kind, frequent.kind), eq(matterIdentifiers.value, frequent.value)),
    )
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .leftJoin(cases, eq(cases.id, intakes.caseId))
    .where(ne(intakes.status, 'discarded'))
    .orderBy(sql`${frequent.count} DESC`, frequent.kind, frequent.value)
    .all();
}

/** What was said of the links of a matter, whichever side it stands on. */
export function listDecisions(db: ReadDb, intakeId: IntakeId): DecisionRow[] {
  return reading(db)
    .select()
    .from(linkDecisions)
    .where(sql`${linkDecisions.intakeA} = ${intakeId} OR ${linkDecisions.intakeB} = ${intakeId}`)
    .all();
}

/** `open` takes an earlier decision back. */
export function putDecision(
  tx: WriteTx,
  decided: Omit<DecisionRow, 'intakeA' | 'intakeB' | 'decision'> & {
    between: readonly [IntakeId, IntakeId];
    decision: LinkDecision;
  },
): void {
  const { between, decision, ...row } = decided;
  const [intakeA, intakeB] = [...between].sort() as [IntakeId, IntakeId];
  const db = writing(tx);
  db.delete(linkDecisions)
    .where(
      and(
        eq(linkDecisions.intakeA, intakeA),
        eq(linkDecisions.intakeB, intakeB),
        eq(linkDecisions.kind, row.kind),
        eq(linkDecisions.value, row.value),
      ),
    )
    .run();
  if (decision === 'open') return;
  db.insert(linkDecisions)
    .values({ intakeA, intakeB, decision, ...row })
    .run();
}

export function listMuted(db: ReadDb): MutedRow[] {
  return reading(db).select().from(mutedIdentifiers).all();
}

export function putMuted(tx: WriteTx, row: MutedRow): void {
  const { kind, value, ...changed } = row;
  writing(tx)
    .insert(mutedIdentifiers)
    .values(row)
    .onConflictDoUpdate({ target: [mutedIdentifiers.kind, mutedIdentifiers.value], set: changed })
    .run();
}

/** False when the value was not muted. */
export function deleteMuted(tx: WriteTx, kind: IdentifierKind, values: readonly string[]): boolean {
  const { changes } = writing(tx)
    .delete(mutedIdentifiers)
    .where(and(eq(mutedIdentifiers.kind, kind), inArray(mutedIdentifiers.value, [...values])))
    .run();
  return changes > 0;
}
