import type { ErrorCode } from '../../../domain/errors.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';

export type SaveState =
  | { kind: 'saved'; atMs: number }
  | { kind: 'saving' }
  | { kind: 'retrying' }
  /** Changed elsewhere: a person chooses which of the two stays. */
  | { kind: 'stale' }
  /** The engine will not take it as it is; the next change tries again. */
  | { kind: 'refused'; code: ErrorCode };

export interface SaveRequest {
  /** The same for every attempt at the same content, so that a retry after a crash cannot double it. */
  commandId: string;
  form: IntakeForm;
  revision: number;
}

export interface AutosaveOptions {
  revision: number;
  save(request: SaveRequest): Promise<{ revision: number; updatedAtMs: number }>;
  newCommandId(): string;
  /** null = a failure without a code of ours, treated as passing. */
  codeOf(error: unknown): ErrorCode | null;
  onState(state: SaveState): void;
  onSaved(saved: { form: IntakeForm; revision: number; updatedAtMs: number }): void;
}

export interface Autosaver {
  /** Takes the newest content; it is written 600 ms after the last change. */
  change(form: IntakeForm): void;
  /** Writes what is not yet written now. Resolves when nothing is waiting, or the attempt failed. */
  flush(): Promise<void>;
  /** Anything that is not safely stored? */
  isDirty(): boolean;
  /** Goes on from this stored revision with the content of the screen: after STALE_REVISION, or another change. */
  adopt(revision: number, merged?: IntakeForm): Promise<void>;
  /** Writes what is left (retrying a while) and reports no more. */
  dispose(): void;
}

const DELAY_MS = 600;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** How often a screen that is gone already still tries: about a minute. */
const LAST_ATTEMPTS = 8;
const FINAL: readonly ErrorCode[] = [
  'INPUT_INVALID',
  'NOT_FOUND',
  'INTAKE_ALREADY_CONVERTED',
  'VAULT_LOCKED',
];

/** Saves a draft by itself: one write at a time, the newest content last, the same command id on every retry. */
export function createAutosaver(options: AutosaveOptions): Autosaver {
  let revision = options.revision;
  let waiting: IntakeForm | null = null;
  let attempt: SaveRequest | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let halted: 'no' | 'refused' | 'stale' = 'no';
  let disposed = false;

  function report(state: SaveState): void {
    if (!disposed) options.onState(state);
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running !== null) await running;
    if (running !== null || halted !== 'no' || (waiting === null && attempt === null)) return;
    running = write().finally(() => {
      running = null;
    });
    await running;
    if (waiting !== null && failures === 0 && halted === 'no') await flush();
  }

  async function write(): Promise<void> {
    // An attempt whose outcome is unknown goes first and unchanged: it may have been stored already.
    if (attempt === null && waiting !== null) {
      attempt = { commandId: options.newCommandId(), form: waiting, revision };
      waiting = null;
    }
    const current = attempt;
    if (current === null) return;
    if (failures === 0) report({ kind: 'saving' });
    try {
      const saved = await options.save(current);
      revision = saved.revision;
      attempt = null;
      failures = 0;
      options.onSaved({ form: current.form, ...saved });
      if (waiting === null) report({ kind: 'saved', atMs: saved.updatedAtMs });
    } catch (error) {
      fail(options.codeOf(error), current);
    }
  }

  function fail(code: ErrorCode | null, current: SaveRequest): void {
    if (code === 'STALE_REVISION' || (code !== null && FINAL.includes(code))) {
      // Refused means not stored: the content waits, and a next attempt is a new command.
      waiting ??= current.form;
      attempt = null;
      failures = 0;
      halted = code === 'STALE_REVISION' ? 'stale' : 'refused';
      report(code === 'STALE_REVISION' ? { kind: 'stale' } : { kind: 'refused', code });
      return;
    }
    report({ kind: 'retrying' });
    const delayMs = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 15_000;
    failures += 1;
    if (!disposed || failures < LAST_ATTEMPTS) schedule(delayMs);
  }

  return {
    change(form) {
      waiting = form;
      if (halted === 'refused') halted = 'no';
      if (halted === 'no' && failures === 0) schedule(DELAY_MS);
    },
    flush,
    isDirty: () => waiting !== null || attempt !== null,
    async adopt(stored, merged) {
      // What waits was written without what came in beside it.
      if (merged && waiting !== null) waiting = merged;
      revision = stored;
      halted = 'no';
      await flush();
    },
    dispose() {
      disposed = true;
      void flush();
    },
  };
}
