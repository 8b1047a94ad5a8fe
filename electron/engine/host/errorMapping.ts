import { randomUUID } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/server';
import { AnDunError, type ErrorCode, errorSentences } from '../../../domain/errors.ts';
import { type LogEntry, logLine, whereOf } from './engineLog.ts';

interface Call {
  path: readonly string[];
  signal?: AbortSignal | undefined;
  next(): Promise<unknown>;
}

/**
 * Around every procedure: lets nothing out but the codes of domain/errors.ts, and logs name, time
 * and outcome. Also for errors inside a stream of progress.
 */
export async function mapAndLogErrors(call: Call): Promise<unknown> {
  const operation = call.path.join('.');
  const startedAt = performance.now();
  const log = (rest: Omit<LogEntry, 'operation' | 'ms'>) =>
    logLine({ operation, ms: Math.round(performance.now() - startedAt), ...rest });
  try {
    const output = await call.next();
    if (isAsyncIterator(output)) return mapStream(output, call.signal, log);
    log({ outcome: 'ok' });
    return output;
  } catch (error) {
    throw toContractError(error, call.signal, log);
  }
}

type Log = (rest: Omit<LogEntry, 'operation' | 'ms'>) => void;

async function* mapStream(
  source: AsyncGenerator<unknown>,
  signal: AbortSignal | undefined,
  log: Log,
): AsyncGenerator<unknown> {
  let outcome = 'CANCELLED';
  try {
    const result = yield* source;
    outcome = 'ok';
    return result;
  } catch (error) {
    outcome = '';
    throw toContractError(error, signal, log);
  } finally {
    if (outcome) log({ outcome });
  }
}

function toContractError(
  error: unknown,
  signal: AbortSignal | undefined,
  log: Log,
): ORPCError<ErrorCode, { fields: string[] }> {
  if (error instanceof AnDunError) {
    log({ outcome: error.code, ...(error.cause ? { where: whereOf(error.cause) } : {}) });
    return contractError(error.code, [...error.fields]);
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const fields = faultyFields(error.cause);
    log({ outcome: 'INPUT_INVALID' });
    return contractError('INPUT_INVALID', fields);
  }
  if (signal?.aborted) {
    log({ outcome: 'CANCELLED' });
    return contractError('CANCELLED', []);
  }
  log({ outcome: 'INTERNAL', errorId: randomUUID(), where: whereOf(error) });
  return contractError('INTERNAL', []);
}

function contractError(code: ErrorCode, fields: string[]) {
  return new ORPCError(code, { message: errorSentences[code], data: { fields } });
}

/** Paths of the fields at fault ('form.client.phone'), never what stood in them. */
function faultyFields(cause: unknown): string[] {
  if (!(cause instanceof ValidationError)) return [];
  const paths = cause.issues.map((issue) =>
    (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  );
  return [...new Set(paths.filter((path) => path !== ''))];
}

function isAsyncIterator(value: unknown): value is AsyncGenerator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
