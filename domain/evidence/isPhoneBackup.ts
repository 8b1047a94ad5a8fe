import type { EvidenceItem } from './evidenceItem.ts';

/** Backups hold whole phones; they are told before anybody has read them. */
export function isPhoneBackup({ kind, mime }: Pick<EvidenceItem, 'kind' | 'mime'>): boolean {
  return (kind === 'sms_export' || kind === 'call_log') && /xml|csv|text\/plain/.test(mime);
}
