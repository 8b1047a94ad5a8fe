import { ORPCError } from '@orpc/client';
import { AnDunError, type ErrorCode, errorSentences } from '../../domain/errors.ts';

export interface EngineError {
  code: ErrorCode;
  /** The Chinese sentence for the screen. */
  sentence: string;
  /** Form fields at fault, e.g. 'client.idNumber'. */
  fields: readonly string[];
}

/** Turns whatever was thrown into one of the closed list; raw text never reaches the screen. */
export function engineError(error: unknown): EngineError {
  const code = codeOf(error);
  return { code, sentence: errorSentences[code], fields: fieldsOf(error) };
}

/** The sentence for whatever was thrown. */
export function errorSentence(error: unknown): string {
  return engineError(error).sentence;
}

export function isEngineError(error: unknown, code: ErrorCode): boolean {
  return codeOf(error) === code;
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof AnDunError) return error.code;
  if (error instanceof ORPCError) {
    if (Object.hasOwn(errorSentences, error.code)) return error.code as ErrorCode;
    if (error.code === 'BAD_REQUEST') return 'INPUT_INVALID';
    return 'INTERNAL';
  }
  if (error instanceof Error && error.name === 'AbortError') return 'CANCELLED';
  return 'INTERNAL';
}

function fieldsOf(error: unknown): readonly string[] {
  if (error instanceof AnDunError) return error.fields;
  if (!(error instanceof ORPCError)) return [];
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('fields' in data)) return [];
  return Array.isArray(data.fields) ? data.fields.filter((field) => typeof field === 'string') : [];
}
