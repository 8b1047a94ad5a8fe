import { safeEntryName } from '../bundle/safeEntryName.ts';

/** Names of what lies in a pack. */
export const packNames = {
  checklist: '00_待签署与寄送清单.docx',
  bundle: '证据包.zip',
  extract: '证据摘录.docx',
} as const;

/** '01_浙江示例消费金融有限公司': folder of the papers for one addressee. */
export function packFolder(position: number, addressee: string): string {
  return safeEntryName(`${String(position).padStart(2, '0')}_${addressee}`);
}

/** Name of the pack itself, without an ending. */
export function packName(caseNumber: string, clientName: string, date: string): string {
  return safeEntryName(`成套文书-${caseNumber}-${clientName}-${date.replaceAll('-', '')}`);
}

/** Name of the report of a batch, without an ending. */
export function batchReportName(date: string): string {
  return `批量成套报告-${date.replaceAll('-', '')}`;
}
