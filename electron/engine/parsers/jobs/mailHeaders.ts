import { decodeMailText } from './mailCharset.ts';

/** Header lines, unfolded; each character of a value is one byte of the file. */
export type MailHeaders = { name: string; value: string }[];

const MOST_HEADERS = 2_000;

/** @param head the bytes before the first empty line, one character a byte */
export function parseHeaders(head: string): MailHeaders {
  const headers: MailHeaders = [];
  for (const line of head.split(/\r?\n/)) {
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last) {
      last.value += ` ${line.trim()}`;
      continue;
    }
    const match = /^([!-9;-~]{1,100})[ \t]*:(.*)$/s.exec(line);
    if (match?.[1] && headers.length < MOST_HEADERS) {
      headers.push({ name: match[1].toLowerCase(), value: (match[2] ?? '').trim() });
    }
  }
  return headers;
}

/** The first header of that name, as bytes; empty when there is none. */
export function headerOf(headers: MailHeaders, name: string): string {
  return headers.find((header) => header.name === name)?.value ?? '';
}

const WORD = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

/**
 * Text of a header: encoded words, and bytes that nobody declared.
 * @param fallback encoding to try first for undeclared bytes, as the body declares it
 */
export function decodeHeader(
  value: string,
  fallback: string,
): { text: string; undeclared: boolean } {
  // Between two encoded words white space means nothing; a character may be cut between them.
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  let text = '';
  let end = 0;
  let undeclared = false;
  let open: { charset: string; bytes: Buffer[] } | null = null;
  const close = () => {
    if (open) text += decodeMailText(Buffer.concat(open.bytes), open.charset).text;
    open = null;
  };
  const plain = (raw: string) => {
    if (raw === '') return;
    close();
    if (/[\u0080-\u00ff]/.test(raw)) undeclared = true;
    text += decodeMailText(Buffer.from(raw, 'latin1'), fallback).text;
  };
  for (const match of joined.matchAll(WORD)) {
    plain(joined.slice(end, match.index));
    const charset = (match[1] ?? '').replace(/\*.*$/, '').toLowerCase();
    if (open && (open as { charset: string }).charset !== charset) close();
    open ??= { charset, bytes: [] };
    open.bytes.push(wordBytes(match[2] ?? 'b', match[3] ?? ''));
    end = match.index + match[0].length;
  }
  plain(joined.slice(end));
  close();
  return { text, undeclared };
}

function wordBytes(kind: string, encoded: string): Buffer {
  if (kind.toLowerCase() === 'b') return Buffer.from(encoded, 'base64');
  const bytes = encoded
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1');
}

/** A header of the form `value; name=…; name*0*=…`. */
export interface HeaderParameters {
  value: string;
  parameters: Map<string, string>;
}

/** Reads value and parameters, the continued and encoded ones (RFC 2231) and the misquoted ones. */
export function parseParameters(header: string, fallback: string): HeaderParameters {
  const semicolon = header.indexOf(';');
  const value = (semicolon === -1 ? header : header.slice(0, semicolon)).trim().toLowerCase();
  const raw = new Map<string, string>();
  const rest = semicolon === -1 ? '' : header.slice(semicolon);
  for (const match of rest.matchAll(
    /;\s*([^\s=;]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g,
  )) {
    const name = (match[1] ?? '').toLowerCase();
    const given = match[2]?.replace(/\\(["\\])/g, '$1') ?? match[3]?.trim() ?? '';
    if (!raw.has(name)) raw.set(name, given);
  }
  const parameters = new Map<string, string>();
  for (const name of new Set([...raw.keys()].map((key) => key.replace(/\*.*$/, '')))) {
    parameters.set(name, joinParameter(raw, name, fallback));
  }
  return { value, parameters };
}

function joinParameter(raw: Map<string, string>, name: string, fallback: string): string {
  const plain = raw.get(name);
  const pieces = [...raw]
    .filter(([key]) => key.startsWith(`${name}*`))
    .map(([key, given]) => ({
      index: Number(/^\*(\d+)/.exec(key.slice(name.length))?.[1] ?? 0),
      isEncoded: key.endsWith('*'),
      given,
    }))
    .sort((a, b) => a.index - b.index);
  if (pieces.length === 0) return decodeHeader(plain ?? '', fallback).text;
  let charset = '';
  const bytes = pieces.map(({ given, isEncoded, index }) => {
    const match = isEncoded && index === 0 ? /^([^']*)'[^']*'(.*)$/s.exec(given) : null;
    if (match) charset = match[1] ?? '';
    return isEncoded ? unescapePercent(match?.[2] ?? given) : given;
  });
  const text = bytes.join('');
  if (charset === '' && !pieces.some(({ isEncoded }) => isEncoded)) {
    return decodeHeader(text, fallback).text;
  }
  return decodeMailText(Buffer.from(text, 'latin1'), charset).text;
}

function unescapePercent(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
