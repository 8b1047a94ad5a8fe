import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from './appOrigin.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

const MIME_BY_EXTENSION: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

const COMMON_HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

/** Serves the built screens from `rootDir` as app://andun/. */
export function serveApp(session: Session, rootDir: string): void {
  session.protocol.handle(APP_SCHEME, (request) => respond(request, rootDir));
}

async function respond(request: Request, rootDir: string): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(request.url, rootDir) : undefined;
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!file || !bytes) return new Response(null, { status: 404, headers: COMMON_HEADERS });
  const type = MIME_BY_EXTENSION[path.extname(file)] ?? 'application/octet-stream';
  if (!type.startsWith('text/html')) {
    return new Response(new Uint8Array(bytes), {
      headers: { ...COMMON_HEADERS, 'Content-Type': type },
    });
  }
  const nonce = randomBytes(18).toString('base64');
  return new Response(bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      ...COMMON_HEADERS,
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  });
}

/**
 * The file that an address stands for.
 * @returns undefined for another host, a malformed address, or one that leaves the folder
 */
export function fileFor(address: string, rootDir: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return undefined;
  let relative: string;
  try {
    relative = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(relative)) return undefined;
  const root = path.resolve(rootDir);
  const file = path.resolve(root, `.${relative === '/' ? '/index.html' : relative}`);
  return file.startsWith(root + path.sep) ? file : undefined;
}
