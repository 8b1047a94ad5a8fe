import type { EvidenceItem } from '../evidence/evidenceItem.ts';

/** Formats that the reader of pictures knows, or that are drawn anew for it. */
const mimes = /^image\/(?:png|apng|jpeg|webp|hei[cf]|bmp|gif|avif|tiff)$/;

/** Whether the text of an item can be read by machine: a picture, in use, its original still there. */
export function isReadablePicture(
  item: Pick<EvidenceItem, 'mime' | 'withdrawnAtMs' | 'destroyedAtMs'>,
): boolean {
  return mimes.test(item.mime) && item.withdrawnAtMs === null && !item.destroyedAtMs;
}
