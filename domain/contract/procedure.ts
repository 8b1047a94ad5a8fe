import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type ErrorCode, errorCodes, errorSentences } from '../errors.ts';
import { CommandId } from '../ids.ts';

/** Names of the form fields at fault, e.g. 'client.idNumber'; never their contents. */
const ErrorData = z.object({ fields: z.array(z.string()) });

type ErrorMap = Record<ErrorCode, { message: string; data: typeof ErrorData }>;

const errorMap = Object.fromEntries(
  errorCodes.map((code) => [code, { message: errorSentences[code], data: ErrorData }]),
) as ErrorMap;

/** Base of every procedure: each may fail with any code of the closed list, and with no other. */
export const procedure = oc.errors(errorMap);

/** Input of a change. The same `commandId` never takes effect twice, so a retry after a crash is safe. */
export function change<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ commandId: CommandId, ...shape });
}
