import { eq, sql } from 'drizzle-orm';
import type { CaseId, IntakeId } from '../domain/ids.ts';
import { normalisePhone } from '../domain/phone/normalisePhone.ts';
import type { SearchHit } from '../domain/search/searchHit.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { searchRows } from './schema.ts';
import { makeSnippet } from './searchSnippet.ts';
import { numberFragments, searchTokens } from './searchTokens.ts';

/** Organisations are shipped with the program and searched in memory. */
export type StoredKind = Exclude<SearchHit['kind'], 'organisation'>;

export interface SearchRow {
  kind: StoredKind;
  entityId: string;
  caseId: CaseId | null;
  intakeId: IntakeId | null;
  title: string;
  /** All text by which the record can be found. */
  body: string;
}

/** Makes a record findable, in the same write that changes it. Replaces what was indexed for it before. */
export function putSearchRow(tx: WriteTx, row: SearchRow): void {
  const before = findRow(tx, row.kind, row.entityId);
  if (before !== undefined && before.title === row.title && before.body === row.body) {
    writing(tx)
      .update(searchRows)
      .set({ caseId: row.caseId, intakeId: row.intakeId })
      .where(eq(searchRows.id, before.id))
      .run();
    return;
  }
  if (before !== undefined) deleteRow(tx, before.id);
  const { id } = writing(tx).insert(searchRows).values(row).returning({ id: searchRows.id }).get();
  const fragments = numberFragments(`${row.title}\n${row.body}`).join(' ');
  writing(tx).run(
    sql`INSERT INTO search_index (rowid, title, body, fragments)
        VALUES (${id}, ${spaced(row.title)}, ${spaced(row.body)}, ${fragments})`,
  );
}

/** Takes a record out of the search, not out of the vault. Nothing happens when it was not in. */
export function removeSearchRow(tx: WriteTx, kind: StoredKind, entityId: string): void {
  const before = findRow(tx, kind, entityId);
  if (before !== undefined) deleteRow(tx, before.id);
}

/** After a case was opened, hits of the intake's evidence lead to the case. */
export function moveSearchRowsToCase(tx: WriteTx, intakeId: IntakeId, caseId: CaseId): void {
  writing(tx).update(searchRows).set({ caseId }).where(eq(searchRows.intakeId, intakeId)).run();
}

interface FoundRow {
  kind: StoredKind;
  entity_id: string;
  case_id: string | null;
  intake_id: string | null;
  title: string;
  body: string;
}

/**
 * Records that contain every word of `text` (words parted by spaces), best first. Han words are phrases; a word of
 * letters or digits matches beginnings; four or more digits match anywhere in a long number.
 */
export function searchRecords(db: ReadDb, text: string, limit: number): SearchHit[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  let match = words.map((word) => word.match).join(' AND ');
  const joined = joinedNumber(text);
  if (joined !== null) {
    match = `(${match}) OR (${joined.match})`;
    words.push(joined);
  }
  const rows = reading(db).all<FoundRow>(
    sql`SELECT r.kind, r.entity_id, r.case_id, r.intake_id, r.title, r.body
        FROM search_index JOIN search_rows r ON r.id = search_index.rowid
        WHERE search_index MATCH ${match}
        ORDER BY bm25(search_index, 6.0, 1.0, 0.5), r.id DESC LIMIT ${limit}`,
  );
  return rows.map((row) => ({
    kind: row.kind,
    entityId: row.entity_id,
    caseId: row.case_id,
    intakeId: row.intake_id,
    title: row.title,
    snippet: makeSnippet(
      row.body,
      words.map((word) => word.text),
    ),
  }));
}

interface SearchWord {
  text: string;
  match: string;
}

/** Typed text as words, each with its FTS5 expression. */
function searchWords(text: string): SearchWord[] {
  return text.split(/\s+/u).flatMap((word) => searchWord(word) ?? []);
}

/** A phone number is one word too, however it is spaced: 138 0013 8000, +86 138-0013-8000. */
function joinedNumber(text: string): SearchWord | null {
  const typed = text.trim();
  if (!/^[+\d][\d\s()（）-]{6,}$/u.test(typed)) return null;
  return searchWord(normalisePhone(typed).normalised.replace(/\D/g, ''));
}

/** Only letters and digits get into the expression, each phrase in quotes, so nothing typed can break out of it. */
function searchWord(word: string): SearchWord | null {
  const tokens = searchTokens(word);
  const last = tokens.at(-1)?.text;
  if (last === undefined) return null;
  const phrase = `"${tokens.map((token) => token.text).join(' ')}"`;
  const beginning = /^\p{Script=Han}/u.test(last) ? '' : ' *';
  const alternatives = [`{title body} : ${phrase}${beginning}`];
  if (tokens.length === 1 && /^\d{4,}$/.test(last)) alternatives.push(`fragments : "${last}" *`);
  return { text: word, match: `(${alternatives.join(' OR ')})` };
}

function spaced(text: string): string {
  return searchTokens(text)
    .map((token) => token.text)
    .join(' ');
}

function findRow(tx: WriteTx, kind: StoredKind, entityId: string) {
  return reading(tx)
    .select()
    .from(searchRows)
    .where(sql`${searchRows.kind} = ${kind} AND ${searchRows.entityId} = ${entityId}`)
    .get();
}

function deleteRow(tx: WriteTx, id: number): void {
  writing(tx).run(sql`DELETE FROM search_index WHERE rowid = ${id}`);
  writing(tx).delete(searchRows).where(eq(searchRows.id, id)).run();
}
