import { and, desc, eq, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import { LINK_RULES_VERSION } from '../domain/links/linkRules.ts';
import {
  IdentifierKind,
  type MatterIdentifier,
  type SeenIdentifier,
} from '../domain/links/matterIdentifier.ts';
import type { LinkDecision } from '../domain/links/matterLink.ts';
import type { OutcomeCode } from '../domain/verification/verification.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import {
  linkDecisions,
  matterIdentifiers,
  matterLinkReadings,
  mutedIdentifiers,
} from './linkSchema.ts';
import { cases, intakes } from './schema.ts';

/** A value of one matter in another one. */
export interface SharedRow extends MatterIdentifier {
  intakeId: IntakeId;
  caseId: CaseId | null;
  caseNumber: string | null;
  outcomes: OutcomeCode[];
  createdAtMs: number;
}

export type MutedRow = typeof mutedIdentifiers.$inferSelect;
export type DecisionRow = typeof linkDecisions.$inferSelect;

/** Renews what a matter may share, in the write that changed its content, and notes by which rules. */
export function replaceIdentifiers(
  tx: WriteTx,
  intakeId: IntakeId,
  identifiers: readonly SeenIdentifier[],
): void {
  const db = writing(tx);
  db.delete(matterIdentifiers).where(eq(matterIdentifiers.intakeId, intakeId)).run();
  for (const identifier of identifiers) {
    db.insert(matterIdentifiers)
      .values({ intakeId, ...identifier })
      .run();
  }
  noteReading(tx, intakeId);
}

/** The matter was read by the present rules. */
export function noteReading(tx: WriteTx, intakeId: IntakeId): void {
  const rulesVersion = LINK_RULES_VERSION;
  writing(tx)
    .insert(matterLinkReadings)
    .values({ intakeId, rulesVersion })
    .onConflictDoUpdate({ target: matterLinkReadings.intakeId, set: { rulesVersion } })
    .run();
}

/** Matters that were last read by older rules, oldest first. */
export function listStaleMatters(db: ReadDb, limit: number): IntakeId[] {
  return reading(db)
    .select({ id: intakes.id })
    .from(intakes)
    .leftJoin(matterLinkReadings, eq(matterLinkReadings.intakeId, intakes.id))
    .where(isStale())
    .orderBy(intakes.id)
    .limit(limit)
    .all()
    .map(({ id }) => id);
}

/** How many matters were last read by older rules, and how many there are. */
export function countStaleMatters(db: ReadDb): { left: number; total: number } {
  const counts = reading(db)
    .select({ left: sql<number>`coalesce(sum(${isStale()}), 0)`, total: sql<number>`count(*)` })
    .from(intakes)
    .leftJoin(matterLinkReadings, eq(matterLinkReadings.intakeId, intakes.id))
    .get();
  return counts ?? { left: 0, total: 0 };
}

function isStale(): SQL | undefined {
  const { rulesVersion } = matterLinkReadings;
  return or(isNull(rulesVersion), lt(rulesVersion, LINK_RULES_VERSION));
}

/** What of the matter may link it to another one. */
export function listIdentifiers(db: ReadDb, intakeId: IntakeId): MatterIdentifier[] {
  const { kind, value, shown } = matterIdentifiers;
  return reading(db)
    .select({ kind: sql<IdentifierKind>`${kind}`, value, shown })
    .from(matterIdentifiers)
    .where(and(eq(matterIdentifiers.intakeId, intakeId), isLinking()))
    .all();
}

/** An institution links nothing: half the firm's matters are about one of a few. */
export function isLinking(): SQL | undefined {
  return inArray(matterIdentifiers.kind, IdentifierKind.options);
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
      kind: sql<IdentifierKind>`${kind}`,
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
        isLinking(),
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

/** What people muted, the newest first. */
export function listMuted(db: ReadDb): MutedRow[] {
  return reading(db)
    .select()
    .from(mutedIdentifiers)
    .orderBy(desc(mutedIdentifiers.mutedAtMs))
    .all();
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
