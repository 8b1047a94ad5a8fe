import type { EvidenceItem } from './evidenceItem.ts';

/** What an address of evidence:// gives: the original, or what stands in for it on the screen. */
export const evidenceForms = ['item', 'play', 'preview'] as const;
export type EvidenceForm = (typeof evidenceForms)[number];

/**
 * Address of an item for <img>, <audio> and <video>: AMR decoded to WAV, HEIC drawn as PNG,
 * everything else as it is.
 */
export function evidenceUrl({ id, mime }: Pick<EvidenceItem, 'id' | 'mime'>): string {
  return `evidence://${formOf(mime)}/${id}`;
}

function formOf(mime: string): EvidenceForm {
  if (/^image\/hei[cf]/.test(mime)) return 'preview';
  return mime === 'audio/amr' || /^(?:audio|video)\/3gpp/.test(mime) ? 'play' : 'item';
}
