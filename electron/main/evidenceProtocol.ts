import type { Session } from 'electron';
import type { EvidenceInfo, EvidenceReadFailure } from '../../domain/control/controlMessages.ts';
import type { EvidenceForm } from '../../domain/evidence/evidenceUrl.ts';
import { APP_ORIGIN, EVIDENCE_SCHEME } from './appOrigin.ts';
import { EvidenceReadError } from './evidenceRequests.ts';
import { parseRange } from './parseRange.ts';

const CHUNK_BYTES = 1024 * 1024;
const STATUS: Record<EvidenceReadFailure, number> = {
  NOT_FOUND: 404,
  LOCKED: 423,
  DAMAGED: 422,
  RANGE: 416,
  FAILED: 500,
};
/** Kinds that the browser shows without running anything; the rest is handed out as plain bytes. */
const SHOWN_AS_IS =
  /^(image\/(png|jpeg|gif|webp|bmp|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf)$/;

const COMMON_HEADERS = {
  'Access-Control-Allow-Origin': APP_ORIGIN,
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

/** An item, and whether it is wanted as it is or in the form that the screen can show. */
export interface EvidenceAddress {
  evidenceId: string;
  form: EvidenceForm;
}

/** Where the decrypted bytes come from. */
export interface EvidenceSource {
  info(evidence: EvidenceAddress): Promise<EvidenceInfo>;
  read(evidence: EvidenceAddress, offset: number, length: number): Promise<Uint8Array>;
}

/**
 * Serves evidence://item/<evidenceId>, decrypted piece by piece, with Range support for media; `play`
 * and `preview` in place of `item` give what domain/evidence/evidenceUrl.ts says.
 */
export function serveEvidence(session: Session, source: EvidenceSource): void {
  session.protocol.handle(EVIDENCE_SCHEME, (request) => respondWithEvidence(request, source));
}

/** @returns the whole, the part asked for, or the status that says why not */
export async function respondWithEvidence(
  request: Request,
  source: EvidenceSource,
): Promise<Response> {
  const evidence = readAddress(request.url);
  if (!evidence || (request.method !== 'GET' && request.method !== 'HEAD')) return failure(404);
  try {
    const { sizeBytes, mime } = await source.info(evidence);
    const headers = { ...COMMON_HEADERS, 'Content-Type': safeType(mime) };
    const range = parseRange(request.headers.get('Range'), sizeBytes);
    if (range === 'unsatisfiable') {
      return failure(416, { 'Content-Range': `bytes */${sizeBytes}` });
    }
    const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
    const body = request.method === 'HEAD' ? null : pieces(source, evidence, start, end);
    const length = { 'Content-Length': String(end - start + 1) };
    if (!range) return new Response(body, { status: 200, headers: { ...headers, ...length } });
    const contentRange = { 'Content-Range': `bytes ${start}-${end}/${sizeBytes}` };
    return new Response(body, { status: 206, headers: { ...headers, ...length, ...contentRange } });
  } catch (error) {
    return failure(error instanceof EvidenceReadError ? STATUS[error.failure] : 500);
  }
}

function readAddress(url: string): EvidenceAddress | null {
  const match = /^evidence:\/\/(item|play|preview)\/([0-9a-f-]{36})$/.exec(url);
  return match?.[2] ? { evidenceId: match[2], form: match[1] as EvidenceForm } : null;
}

function pieces(source: EvidenceSource, evidence: EvidenceAddress, start: number, end: number) {
  let offset = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (offset > end) {
          controller.close();
          return;
        }
        const length = Math.min(CHUNK_BYTES, end - offset + 1);
        const bytes = await source.read(evidence, offset, length);
        if (bytes.length === 0) throw new EvidenceReadError('DAMAGED');
        offset += bytes.length;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 1 },
  );
}

function safeType(mime: string): string {
  if (SHOWN_AS_IS.test(mime)) return mime;
  return mime.startsWith('text/') ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

function failure(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...COMMON_HEADERS, ...headers } });
}
