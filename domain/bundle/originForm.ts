import { z } from 'zod';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';

/** 原件/复印件, as a lawyer says it stands with what is handed in. */
export const originForms = ['electronic', 'original', 'copy', 'printout'] as const;
export const OriginForm = z.enum(originForms);
export type OriginForm = z.infer<typeof OriginForm>;

export const originFormNames: Record<OriginForm, string> = {
  electronic: '电子原件',
  original: '原件',
  copy: '复印件',
  printout: '打印件',
};

/** A picture or scan of a paper is a copy of it; what was electronic from the start is an original. A lawyer may say otherwise. */
export function guessOriginForm({
  kind,
  viewer,
}: Pick<EvidenceItem, 'kind' | 'viewer'>): OriginForm {
  const isPaper = ['contract', 'bill', 'identity', 'credit_report'].includes(kind);
  return isPaper && (viewer === 'image' || viewer === 'pdf') ? 'copy' : 'electronic';
}
