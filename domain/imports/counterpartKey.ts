import { normalisePhone } from '../phone/normalisePhone.ts';
import { halfWidth } from '../text/halfWidth.ts';
import type { ImportedRecord } from './importedRecord.ts';

type Party = Pick<ImportedRecord, 'counterpart' | 'counterpartName'>;

/** Only signs that numbers are written with: an account or a masked number (138****0000) is none. */
const NUMBER = /^\+?[\d\s().·-]{3,30}$/;
const CACHE_LIMIT = 20_000;
const keys = new Map<string, string>();

/**
 * What tells one counterpart from another in every file of a matter: the normalised number, else the account as it
 * stands, else the name. Empty when the file says nothing (a withheld number). A key put in gives itself.
 */
export function counterpartKey({ counterpart, counterpartName }: Party): string {
  const raw = counterpart === '' ? counterpartName : counterpart;
  const known = keys.get(raw);
  if (known !== undefined) return known;
  const key = ownCopy(readKey(raw));
  // A phone has few counterparts and a hundred rows with each; a file of only different ones must not fill the memory.
  if (keys.size >= CACHE_LIMIT) keys.clear();
  keys.set(ownCopy(raw), key);
  return key;
}

/** A field is a view of the batch that it was cut from, and would keep that megabyte for as long as it is kept. */
function ownCopy(text: string): string {
  return text.split('').join('');
}

function readKey(raw: string): string {
  const text = halfWidth(raw).trim();
  const { normalised, kind } = normalisePhone(text);
  if (kind === 'hidden') return '';
  return NUMBER.test(text) && normalised !== '' ? normalised : text;
}
