import type { PackBatchEvent } from '../../../domain/contract/packContract.ts';
import { errorSentences } from '../../../domain/errors.ts';
import { makeWorkbook, type WorkbookSheet } from '../vault/makeWorkbook.ts';

/** What became of a case, as the screen and the report tell it. */
export interface CaseOutcome extends Omit<Extract<PackBatchEvent, { type: 'case' }>, 'type'> {
  clientName: string;
}

/**
 * 批量成套报告 as an .xlsx: what became of each case, and which channels got nothing, with the reason. Every cell is text or
 * a number, never a formula.
 */
export async function batchReport(outcomes: readonly CaseOutcome[]): Promise<Uint8Array> {
  return makeWorkbook([casesSheet(outcomes), channelsSheet(outcomes)]);
}

function casesSheet(outcomes: readonly CaseOutcome[]): WorkbookSheet {
  return {
    name: '逐案结果',
    widths: [26, 14, 10, 52, 10, 10, 10, 80],
    rows: [
      ['案号', '当事人', '结果', '压缩包', '文书（份）', '证据（件）', '待补（项）', '原因'],
      ...outcomes.map(({ caseNumber, clientName, made, code }) => [
        caseNumber,
        clientName,
        resultOf(made !== null, code),
        made?.name ?? '',
        made?.papers ?? 0,
        made?.evidence ?? 0,
        made?.missing ?? 0,
        code === null ? '' : errorSentences[code],
      ]),
    ],
  };
}

function resultOf(isMade: boolean, code: CaseOutcome['code']): string {
  if (isMade) return '已做好';
  return code === 'CANCELLED' ? '已取消' : '没有做成';
}

function channelsSheet(outcomes: readonly CaseOutcome[]): WorkbookSheet {
  return {
    name: '没有列入的渠道',
    widths: [26, 14, 30, 90],
    rows: [
      ['案号', '当事人', '渠道', '原因'],
      ...outcomes.flatMap(({ caseNumber, clientName, leftOut }) =>
        leftOut.map(({ label, reason }) => [caseNumber, clientName, label, reason]),
      ),
    ],
  };
}
