import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { counterpartKey } from '../../../domain/imports/counterpartKey.ts';
import type {
  Counterpart,
  ImportedRecord,
  ImportPreview,
} from '../../../domain/imports/importedRecord.ts';
import { isSameReading, type MatterRows } from './matterRows.ts';
import type { RecordEvent } from './openRecords.ts';
import type { Judgement, RowMatcher } from './rowMatcher.ts';

const SAMPLE_ROWS = 50;
const SHOWN_COUNTERPARTS = 500;
const SHOWN_SKIPPED = 500;
/** Counted at most; a phone with more different numbers than this is no phone. */
const COUNTED_COUNTERPARTS = 200_000;

type Found = Extract<RecordEvent, { type: 'found' }>;
type Rows = Extract<RecordEvent, { type: 'rows' }>;

/** Read before with the same choices: every row is there. */
const isRepeated: Judgement = { type: 'repeat' };

/** Gathers what a person is shown of a file before it is taken over. */
export class PreviewBuilder {
  records = 0;
  readonly #rows: MatterRows;
  readonly #organisations: readonly Organisation[];
  readonly #matcher: RowMatcher;
  readonly #counterparts = new Map<string, Counterpart>();
  #found: Found | null = null;
  #isKnown = false;
  readonly #sampleKnown: (number | null)[] = [];
  #duplicates = 0;
  #problems = 0;
  #sample: ImportPreview['sample'] = [];
  #problemSample: ImportPreview['problemSample'] = [];
  #skipped: string[] = [];
  #yearNeeded = false;

  constructor(rows: MatterRows, organisations: readonly Organisation[]) {
    this.#rows = rows;
    this.#organisations = organisations;
    this.#matcher = rows.matcher(null);
  }

  found(event: Found): void {
    this.#found = event;
    this.#yearNeeded = event.yearNeeded;
    this.#isKnown = isSameReading(this.#rows.previous, event.choices);
  }

  take({ records, problems, skipped }: Rows): void {
    this.records += records.length;
    this.#problems += problems.length;
    fill(this.#sample, records, SAMPLE_ROWS);
    fill(this.#problemSample, problems, SAMPLE_ROWS);
    fill(this.#skipped, skipped, SHOWN_SKIPPED);
    for (const record of records) {
      const key = counterpartKey(record);
      this.#count(record, key);
      const judgement = this.#isKnown ? isRepeated : this.#matcher.judge(record, key);
      if (judgement.type !== 'new') this.#duplicates += 1;
      if (this.#sampleKnown.length < this.#sample.length) {
        this.#sampleKnown.push(this.#knownIn(judgement));
      }
    }
  }

  end({ yearNeeded }: Extract<RecordEvent, { type: 'end' }>): void {
    this.#yearNeeded ||= yearNeeded;
  }

  /** @returns null when the file held no rows */
  finish(): ImportPreview | null {
    this.#matcher.release();
    if (!this.#found) return null;
    const { choices, encoding, columns } = this.#found;
    return {
      choices,
      encoding,
      columns,
      sample: this.#sample,
      sampleKnown: this.#sampleKnown,
      records: this.records,
      duplicates: this.#duplicates,
      problems: this.#problems,
      problemSample: this.#problemSample,
      skipped: this.#skipped,
      counterparts: this.#mostFrequent(),
      yearNeeded: this.#yearNeeded,
    };
  }

  /** Number of the item that holds the row already; null = it is new. */
  #knownIn(judgement: Judgement): number | null {
    const { itemNumber, numberOfRow } = this.#rows;
    if (judgement.type === 'repeat') return itemNumber;
    return judgement.type === 'copy' ? numberOfRow(judgement.rowNumber) : null;
  }

  #count(record: ImportedRecord, key: string): void {
    const known = this.#counterparts.get(key);
    if (!known && this.#counterparts.size >= COUNTED_COUNTERPARTS) return;
    const counterpart = known ?? newCounterpart(key, this.#rows.relevantKeys.has(key));
    if (!known) this.#counterparts.set(key, counterpart);
    if (counterpart.name === '') counterpart.name = record.counterpartName;
    if (record.kind === 'call') counterpart.calls += 1;
    else if (record.kind === 'message') counterpart.messages += 1;
    else counterpart.payments += 1;
    const { occurredAtMs } = record;
    if (occurredAtMs === null) return;
    counterpart.firstAtMs = Math.min(counterpart.firstAtMs ?? occurredAtMs, occurredAtMs);
    counterpart.lastAtMs = Math.max(counterpart.lastAtMs ?? occurredAtMs, occurredAtMs);
  }

  #mostFrequent(): Counterpart[] {
    const shown = [...this.#counterparts.values()]
      .sort((a, b) => rowsOf(b) - rowsOf(a))
      .slice(0, SHOWN_COUNTERPARTS);
    return shown.map((counterpart) => {
      const [match] = matchNumbers([counterpart.key], this.#organisations);
      return { ...counterpart, organisationName: match?.organisationName ?? null };
    });
  }
}

function newCounterpart(key: string, inMatter: boolean): Counterpart {
  return {
    key,
    name: '',
    organisationName: null,
    calls: 0,
    messages: 0,
    payments: 0,
    firstAtMs: null,
    lastAtMs: null,
    inMatter,
  };
}

function rowsOf({ calls, messages, payments }: Counterpart): number {
  return calls + messages + payments;
}

function fill<T>(sample: T[], more: readonly T[], limit: number): void {
  if (sample.length < limit) sample.push(...more.slice(0, limit - sample.length));
}
