import type { EvidenceItem } from './evidenceItem.ts';

/** Which job opens an item; null for what holds no files of its own. */
export function containerJob({
  mime,
  originalName,
}: Pick<EvidenceItem, 'mime' | 'originalName'>): 'zip' | 'mailParts' | 'mmsParts' | null {
  if (isMail({ mime, originalName })) return 'mailParts';
  // Backups of phones carry the pictures of their messages; any other XML has none.
  if (mime === 'application/xml' || mime === 'text/xml') return 'mmsParts';
  return mime === 'application/zip' || mime === 'application/x-zip-compressed' ? 'zip' : null;
}

/** A mail in either form. Outlook's shares its container with old Word and Excel: the name decides. */
export function isMail({
  mime,
  originalName,
}: Pick<EvidenceItem, 'mime' | 'originalName'>): boolean {
  if (mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook') return true;
  if (mime === 'application/x-cfb') return /\.(?:msg|oft)$/i.test(originalName);
  return mime === 'text/plain' && /\.eml$/i.test(originalName);
}
