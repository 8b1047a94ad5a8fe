import { setImmediate as nextTurn } from 'node:timers/promises';
import { countRelevantByRun } from '../../../db/importedContactQueries.ts';
import {
  findMatterNumber,
  type ImportRun,
  listFinishedRuns,
  listRunRanges,
} from '../../../db/importRunQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import {
  countTimelineRows,
  type FoundNumber,
  findTimelinePlace,
  findTimelineText,
  listTimelinePage,
  readTimelineRows,
  type TimelineFilter,
} from '../../../db/timelineQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { ContactId, EvidenceId } from '../../../domain/ids.ts';
import type { ImportedRecord, TimelineRow } from '../../../domain/imports/importedRecord.ts';
import type { EngineContext } from '../engineContext.ts';

export interface TimelineInput {
  matter: MatterRef;
  evidenceId: EvidenceId | null;
  relevantOnly: boolean;
  kind?: ImportedRecord['kind'] | null | undefined;
  text: string;
  offset: number;
  limit: number;
  around?: ContactId | null | undefined;
}

export interface TimelinePage {
  total: number;
  rows: TimelineRow[];
  offset?: number;
}

const NUMBERS_AT_ONCE = 20_000;
/** A row that was asked for is seen among those around it. */
const ROWS_BEFORE = 4;

/**
 * A page of the imported rows of a matter, newest first, those without a time last.
 * @throws AnDunError NOT_FOUND
 */
export async function readTimeline(
  engine: EngineContext,
  input: TimelineInput,
): Promise<TimelinePage> {
  const found = engine.store.read((db) => {
    const matter = findMatter(db, input.matter);
    if (matter === null) throw new AnDunError('NOT_FOUND');
    const matterId = findMatterNumber(db, matter.intakeId);
    if (matterId === null) return null;
    const runs = listFinishedRuns(db, matterId).filter(
      ({ evidenceId }) => input.evidenceId === null || evidenceId === input.evidenceId,
    );
    return { matterId, runs, relevantByRun: countRelevantByRun(db, matterId) };
  });
  if (found === null || found.runs.length === 0) return { total: 0, rows: [] };
  const filter: TimelineFilter = {
    matterId: found.matterId,
    runIds: found.runs.map(({ id }) => id),
    relevantOnly: input.relevantOnly,
    kind: input.kind ?? null,
  };
  const text = input.text.trim();
  if (text !== '') return readFound(engine, filter, text, found, input);
  return engine.store.read((db) => {
    const place = input.around ? findTimelinePlace(db, filter, input.around) : null;
    const offset = place === null ? input.offset : Math.max(0, place - ROWS_BEFORE);
    return {
      total:
        filter.kind === null
          ? sumRows(found.runs, input.relevantOnly ? found.relevantByRun : null)
          : countTimelineRows(db, filter),
      rows: readTimelineRows(db, listTimelinePage(db, filter, { ...input, offset })),
      offset,
    };
  });
}

/** Known from the runs: nothing has to be counted. */
function sumRows(runs: readonly ImportRun[], relevantByRun: Map<number, number> | null): number {
  return runs.reduce(
    (sum, run) => sum + (relevantByRun ? (relevantByRun.get(run.id) ?? 0) : run.visibleRows),
    0,
  );
}

interface LastSearch {
  key: string;
  found: Promise<FoundNumber[]>;
}

/** A list that is scrolled asks for one page after the other of the same search. */
const lastSearches = new WeakMap<object, LastSearch>();

async function readFound(
  engine: EngineContext,
  filter: TimelineFilter,
  text: string,
  state: { runs: readonly ImportRun[]; relevantByRun: Map<number, number> },
  page: { offset: number; limit: number },
): Promise<TimelinePage> {
  const { store } = engine;
  const rows = state.runs.map(({ id, visibleRows }) => [id, visibleRows]);
  const key = JSON.stringify([filter, text, rows, [...state.relevantByRun]]);
  const last = lastSearches.get(store);
  const search = last?.key === key ? last : { key, found: findText(engine, filter, text) };
  lastSearches.set(store, search);
  try {
    const found = await search.found;
    const shown = found.slice(page.offset, page.offset + page.limit);
    return {
      total: found.length,
      rows: store.read((db) =>
        readTimelineRows(
          db,
          shown.map(({ number }) => number),
        ),
      ),
    };
  } catch (error) {
    lastSearches.delete(store);
    throw error;
  }
}

/** Looks through all rows, some at a time: other work of the engine goes on meanwhile. */
async function findText(
  engine: EngineContext,
  filter: TimelineFilter,
  text: string,
): Promise<FoundNumber[]> {
  const found: FoundNumber[] = [];
  const ranges = joinRanges(engine.store.read((db) => listRunRanges(db, filter.matterId)));
  for (const { firstRow, lastRow } of ranges) {
    for (let from = firstRow; from <= lastRow; from += NUMBERS_AT_ONCE) {
      const to = Math.min(from + NUMBERS_AT_ONCE - 1, lastRow);
      found.push(...engine.store.read((db) => findTimelineText(db, filter, text, { from, to })));
      await nextTurn();
    }
  }
  return found.sort(newestFirst);
}

/** Ranges in order, those that touch made one, so that no row is found twice. */
function joinRanges(ranges: readonly { firstRow: number; lastRow: number }[]) {
  const joined: { firstRow: number; lastRow: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.firstRow - b.firstRow)) {
    const last = joined.at(-1);
    if (last && range.firstRow <= last.lastRow) {
      last.lastRow = Math.max(last.lastRow, range.lastRow);
    } else {
      joined.push({ ...range });
    }
  }
  return joined;
}

function newestFirst(a: FoundNumber, b: FoundNumber): number {
  const [left, right] = [a.occurredAtMs ?? -Infinity, b.occurredAtMs ?? -Infinity];
  return left === right ? b.number - a.number : right > left ? 1 : -1;
}
