import type { EvidenceKind } from '../evidence/evidenceItem.ts';
import type { ImportFormat } from './importedRecord.ts';

/** What kind of evidence a file is once its rows are known; null where the format does not tell. */
export const kindOfFormat: Record<ImportFormat, EvidenceKind | null> = {
  sms_backup_xml: 'sms_export',
  carrier_calls: 'call_log',
  carrier_sms: 'sms_export',
  imazing_messages: 'sms_export',
  wechatmsg: 'sms_export',
  alipay_bill: 'bill',
  wechat_bill: 'bill',
  table: null,
};
