import { readTriage } from '../../domain/text/readTriage.ts';
import { parseShanghai } from '../../domain/time/shanghaiTime.ts';
import { type CliIo, UsageError } from './cliIo.ts';

/** A line longer than this is no message; it is answered with an error instead of being kept in memory. */
const LONGEST_LINE = 4_000_000;
/** Written out together: one write a line costs more than the reading. */
const WRITE_AT_LENGTH = 64_000;
/** Editors on Windows put it before the first line. */
const BYTE_ORDER_MARK = /^\ufeff/;
/** Counted in seconds, as some exports do: as milliseconds it would lie in the first weeks of 1970. */
const LEAST_SECONDS = 100_000_000;
const LEAST_MS = 100_000_000_000;
const ISO_WITH_ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * `read --jsonl`: one line of JSON a message on the standard input, one line out for each, in the
 * same order. Needs no vault and no passphrase.
 * @returns 0, or 1 when a line could not be read: what is written for it then has `error` and its number, `line`
 */
export async function readCommand(args: readonly string[], io: CliIo): Promise<number> {
  if (args.length !== 1 || args[0] !== '--jsonl') {
    throw new UsageError('用法：read --jsonl（每行一条消息，从标准输入读入）。');
  }
  let failed = 0;
  let waiting = '';
  let number = 0;
  for await (const line of linesOf(io.input())) {
    number += 1;
    const plain = number === 1 ? line.replace(BYTE_ORDER_MARK, '') : line;
    if (plain.trim() === '') continue;
    const answer = answerTo(plain);
    const failure = 'error' in answer;
    if (failure) failed += 1;
    waiting += `${JSON.stringify(failure ? { ...answer, line: number } : answer)}\n`;
    if (waiting.length < WRITE_AT_LENGTH) continue;
    await io.out(waiting);
    waiting = '';
  }
  if (waiting !== '') await io.out(waiting);
  return failed > 0 ? 1 : 0;
}

type Answer = { id?: unknown; error: string } | ({ id: unknown } & Record<string, unknown>);

function answerTo(line: string): Answer {
  if (line.length > LONGEST_LINE) return { error: '这一行过长，不是一条消息。' };
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return { error: '这一行不是 JSON。' };
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    return { error: '这一行应是 {"id","text"}。' };
  }
  const { id, text, receivedAt } = message as Record<string, unknown>;
  const named = id === undefined ? {} : { id };
  if (id === undefined || id === null) return { error: '缺少 id。' };
  if (typeof text !== 'string') return { ...named, error: '缺少 text。' };
  const receivedAtMs = instantOf(receivedAt);
  if (receivedAtMs === null) {
    return { ...named, error: 'receivedAt 应是 ISO 时间或毫秒数。' };
  }
  const reading = readTriage(text, receivedAtMs);
  const { kind, flags, institutions, amountsFen, overdueDays, deadlines, phones, urls } = reading;
  return { id, kind, flags, institutions, amountsFen, overdueDays, deadlines, phones, urls };
}

/** UTC ms; undefined where no time was given, null where it is none. A time without a zone is Beijing time. */
function instantOf(value: unknown): number | undefined | null {
  if (value === undefined || value === null || value === '') return undefined;
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? msOf(value) : null;
  if (ms === null || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return null;
  return Math.trunc(ms >= LEAST_SECONDS && ms < LEAST_MS ? ms * 1000 : ms);
}

function msOf(text: string): number | null {
  if (/^\d{9,}$/.test(text)) return Number(text);
  if (ISO_WITH_ZONE.test(text)) return Date.parse(text);
  return parseShanghai(text.replace(/\.\d+$/, ''));
}

/**
 * The lines, one after the other. Of one that is too long no more is kept than shows that it is: a file without line
 * breaks neither fills the memory nor is copied over and over.
 */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  const keep = (piece: string) => {
    const room = LONGEST_LINE + 1 - length;
    if (room <= 0 || piece === '') return;
    pieces.push(piece.slice(0, room));
    length += Math.min(piece.length, room);
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      keep(text.slice(from, end));
      yield pieces.join('');
      pieces = [];
      length = 0;
      from = end + 1;
    }
    keep(text.slice(from));
  }
  keep(decoder.decode());
  if (length > 0) yield pieces.join('');
}
