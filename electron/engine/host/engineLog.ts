export interface LogEntry {
  /** Name of the procedure or of the control message. */
  operation: string;
  ms?: number;
  /** 'ok', or a code of domain/errors.ts. */
  outcome: string;
  /** Random; stands in no answer but the log, to find one failure among many. */
  errorId?: string;
  /** Class of an unexpected error and where it was thrown in our code; never its message. */
  where?: string;
}

/** One line on stderr: names, times and codes, never contents, never paths outside the program. */
export function logLine(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
}

/**
 * What may be said about an unexpected error: its class, its system code and the frames' function
 * names. A message may quote contents, a path may name a client; neither is passed on.
 */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => /at (?:async )?([\w.$<>#]+)/.exec(line)?.[1] ?? '?');
  const label =
    typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? `${error.name} ${code}` : error.name;
  return `${label}: ${frames.join(' < ')}`;
}
