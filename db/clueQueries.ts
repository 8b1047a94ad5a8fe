import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { ReplyOutcome } from '../domain/documents/reply.ts';
import type { IntakeId } from '../domain/ids.ts';
import type { ClueFilter, ClueMatter } from '../domain/links/clue.ts';
import type { ClueKind, IdentifierKind, SeenIdentifier } from '../domain/links/matterIdentifier.ts';
import type { ClientMark } from '../domain/links/sameClient.ts';
import { type ReadDb, reading } from './databaseHandle.ts';
import { isLinking } from './linkQueries.ts';
import { matterIdentifiers } from './linkSchema.ts';
import { documentDispatches, documentReplies, paperDetails } from './paperSchema.ts';
import {
  cases,
  claimedIdentities,
  documents,
  intakes,
  phoneNumbers,
  statusChanges,
} from './schema.ts';

/** A value in one matter. */
export interface SightingRow extends SeenIdentifier {
  intakeId: IntakeId;
}

/** What a matter is now, without what is seen in it. */
export type MatterState = Omit<ClueMatter, 'times' | 'firstAtMs' | 'lastAtMs' | 'contactId'>;

const columns = {
  kind: matterIdentifiers.kind,
  value: matterIdentifiers.value,
  intakeId: matterIdentifiers.intakeId,
  shown: matterIdentifiers.shown,
  times: matterIdentifiers.times,
  firstAtMs: matterIdentifiers.firstAtMs,
  lastAtMs: matterIdentifiers.lastAtMs,
  contactId: matterIdentifiers.contactId,
  months: matterIdentifiers.months,
};

/** A value whose contacts have no date was seen when the matter came in. */
const seenAt = sql<number>`coalesce(${matterIdentifiers.lastAtMs}, ${intakes.createdAtMs})`;

/**
 * The matters of each value that stands in at least two, the values in the order asked for; at most `limit` values.
 * @param sinceMs counts only matters in which it was seen since then
 */
export function listRecurring(
  db: ReadDb,
  filter: Pick<ClueFilter, 'kind' | 'find' | 'order'> & { sinceMs: number | null },
  limit: number,
): (SightingRow & { kind: IdentifierKind })[] {
  const { kind, value } = matterIdentifiers;
  const counted = and(
    filter.kind === null ? isLinking() : eq(kind, filter.kind),
    ...countedMatters(filter.sinceMs),
  );
  const matterCount = sql<number>`count(*)`.as('matter_count');
  const newest = sql<number>`max(${seenAt})`.as('newest');
  const frequent = reading(db)
    .select({ kind, value, matterCount, newest })
    .from(matterIdentifiers)
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .where(counted)
    .groupBy(kind, value)
    .having(and(sql`count(*) >= 2`, foundBy(filter.find)))
    .orderBy(...rank(filter.order), kind, value)
    .limit(limit)
    .as('frequent');
  return reading(db)
    .select({ ...columns, kind: sql<IdentifierKind>`${kind}` })
    .from(frequent)
    .innerJoin(matterIdentifiers, and(eq(kind, frequent.kind), eq(value, frequent.value)))
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .where(and(...countedMatters(filter.sinceMs)))
    .orderBy(...rank(filter.order), frequent.kind, frequent.value)
    .all();
}

function rank(order: ClueFilter['order']): SQL[] {
  const count = sql`matter_count DESC`;
  const newest = sql`newest DESC`;
  return order === 'matters' ? [count, newest] : [newest, count];
}

/** As it stands in any of the matters, or as it is compared: 170 0000 0021 is found by 17000000021. */
function foundBy(find: string): SQL | undefined {
  const wanted = find.trim().toLowerCase();
  if (wanted === '') return undefined;
  const packed = wanted.replace(/[\s-]/g, '');
  return sql`(max(instr(lower(${matterIdentifiers.shown}), ${wanted})) > 0
    OR instr(${matterIdentifiers.value}, ${packed}) > 0)`;
}

function countedMatters(sinceMs: number | null): SQL[] {
  const counted = [ne(intakes.status, 'discarded')];
  return sinceMs === null ? counted : [...counted, sql`${seenAt} >= ${sinceMs}`];
}

/** Every institution in every matter in which it was seen since then. */
export function listInstitutionSightings(db: ReadDb, sinceMs: number | null): SightingRow[] {
  return reading(db)
    .select(columns)
    .from(matterIdentifiers)
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .where(and(eq(matterIdentifiers.kind, 'institution'), ...countedMatters(sinceMs)))
    .all();
}

/** The plain names of institutions that stand in any matter. */
export function listInstitutionNames(db: ReadDb): string[] {
  return reading(db)
    .selectDistinct({ value: matterIdentifiers.value })
    .from(matterIdentifiers)
    .where(eq(matterIdentifiers.kind, 'institution'))
    .all()
    .map(({ value }) => value);
}

/** The matters in which any of these values of one kind stands, seen last first. */
export function listSightings(
  db: ReadDb,
  kind: ClueKind,
  values: readonly string[],
): SightingRow[] {
  return reading(db)
    .select(columns)
    .from(matterIdentifiers)
    .innerJoin(intakes, eq(intakes.id, matterIdentifiers.intakeId))
    .where(
      and(
        eq(matterIdentifiers.kind, kind),
        inArray(matterIdentifiers.value, [...values]),
        ...countedMatters(null),
      ),
    )
    .orderBy(sql`${seenAt} DESC`, matterIdentifiers.intakeId)
    .all();
}

/** As whom callers from a number introduced themselves, in how many matters, most first. */
export function listClaimsOfNumber(
  db: ReadDb,
  normalised: string,
  limit: number,
): { name: string; matterCount: number }[] {
  const matterCount = sql<number>`count(DISTINCT ${claimedIdentities.intakeId})`;
  return reading(db)
    .select({ name: claimedIdentities.name, matterCount })
    .from(phoneNumbers)
    .innerJoin(
      claimedIdentities,
      and(
        eq(claimedIdentities.intakeId, phoneNumbers.intakeId),
        eq(claimedIdentities.contactId, phoneNumbers.contactId),
      ),
    )
    .innerJoin(intakes, eq(intakes.id, phoneNumbers.intakeId))
    .where(
      and(
        eq(phoneNumbers.normalised, normalised),
        eq(phoneNumbers.role, 'caller'),
        ...countedMatters(null),
      ),
    )
    .groupBy(claimedIdentities.name)
    .orderBy(sql`${matterCount} DESC`, claimedIdentities.name)
    .limit(limit)
    .all();
}

/** What else links these matters. */
export function listValuesOf(
  db: ReadDb,
  intakeIds: readonly IntakeId[],
): (SightingRow & { kind: IdentifierKind })[] {
  return reading(db)
    .select({ ...columns, kind: sql<IdentifierKind>`${matterIdentifiers.kind}` })
    .from(matterIdentifiers)
    .where(and(among(matterIdentifiers.intakeId, intakeIds), isLinking()))
    .all();
}

/** What these matters are now and what became of them. */
export function readMatterStates(
  db: ReadDb,
  intakeIds: readonly IntakeId[],
): Map<IntakeId, MatterState> {
  const rows = reading(db)
    .select({
      intakeId: intakes.id,
      caseId: intakes.caseId,
      caseNumber: cases.caseNumber,
      clientName: intakes.clientName,
      intakeStatus: intakes.status,
      caseStatus: cases.status,
      outcomes: intakes.outcomes,
      createdAtMs: intakes.createdAtMs,
      closedReason: closedReason(),
      complainedOn: complainedOn(),
      repliedOn: repliedOn(),
      replyOutcome: newestReply(sql`reply.outcome`).mapWith(asReplyOutcome),
    })
    .from(intakes)
    .leftJoin(cases, eq(cases.id, intakes.caseId))
    .where(among(intakes.id, intakeIds))
    .all();
  return new Map(rows.map((row) => [row.intakeId, row]));
}

/** Whose these matters are. */
export function readClientMarks(
  db: ReadDb,
  intakeIds: readonly IntakeId[],
): Map<IntakeId, ClientMark> {
  const { id, clientName, clientIdNumber, clientPhone } = intakes;
  const rows = reading(db)
    .select({ id, clientName, clientIdNumber, clientPhone })
    .from(intakes)
    .where(among(id, intakeIds))
    .all();
  return new Map(rows.map(({ id: intakeId, ...mark }) => [intakeId, mark]));
}

/** One parameter however many ids. */
function among(
  column: typeof intakes.id | typeof matterIdentifiers.intakeId,
  ids: readonly IntakeId[],
): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

function closedReason(): SQL<string | null> {
  return sql<string | null>`CASE WHEN ${cases.status} = 'closed' THEN (
    SELECT sc.reason FROM ${statusChanges} sc
    WHERE sc.case_id = ${cases.id} AND sc.to_status = 'closed' ORDER BY sc.id DESC LIMIT 1) END`;
}

/** What goes to an institution or an authority about the conduct, and is answered. */
const complaints = sql`('complaint', 'spam-report', 'telecom-appeal', 'police-report')`;

/** The day that somebody wrote down, or the first on which such a paper was registered as sent. */
function complainedOn(): SQL<string | null> {
  return sql<string | null>`coalesce(${detailOf('institutionComplaintOn')}, (
    SELECT min(sent.sent_on) FROM ${documentDispatches} sent
    JOIN ${documents} paper ON paper.id = sent.document_id
    WHERE paper.case_id = ${cases.id} AND paper.template_id IN ${complaints}))`;
}

/** The day of the newest answer on record, or the one that somebody wrote down. */
function repliedOn(): SQL<string | null> {
  return sql<
    string | null
  >`coalesce(${newestReply(sql`reply.received_on`)}, ${detailOf('institutionReplyOn')})`;
}

function newestReply(column: SQL): SQL<string | null> {
  return sql<string | null>`(SELECT ${column} FROM ${documentReplies} reply
    JOIN ${documents} paper ON paper.id = reply.document_id
    WHERE paper.case_id = ${cases.id} AND paper.template_id IN ${complaints}
    ORDER BY reply.received_on DESC, reply.recorded_at_ms DESC LIMIT 1)`;
}

function asReplyOutcome(text: string | null): ReplyOutcome | null {
  return ReplyOutcome.safeParse(text).data ?? null;
}

function detailOf(key: 'institutionComplaintOn' | 'institutionReplyOn'): SQL<string | null> {
  return sql<string | null>`(SELECT nullif(pd.details_json ->> ${`$.${key}`}, '')
    FROM ${paperDetails} pd WHERE pd.case_id = ${cases.id})`;
}
