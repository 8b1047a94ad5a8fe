import { caseStatuses } from '../cases/caseStatus.ts';
import { replyOutcomeNames } from '../documents/reply.ts';
import { caseStatusNames, outcomeNames } from '../glossary.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import { OutcomeCode } from '../verification/verification.ts';
import type { ClueMatter, ClueResults } from './clue.ts';
import type { ClueKind } from './matterIdentifier.ts';

export const clueKindNames: Record<ClueKind, string> = {
  phone: '号码',
  account: '账号',
  domain: '网址',
  payee: '收款人',
  phrase: '话术',
  institution: '机构',
};

/** A value or an institution with its matters, as an export tells it. */
export interface ClueExport extends ClueResults {
  kind: ClueKind;
  shown: string;
  /** Why it links nothing; empty = it links. */
  muted: string;
  matters: readonly ClueMatter[];
}

export interface ClueSheet {
  name: string;
  widths: readonly number[];
  rows: (string | number)[][];
}

/** One line a clue. */
export function clueSummarySheet(clues: readonly ClueExport[], withClients: boolean): ClueSheet {
  return {
    name: '线索',
    widths: [8, 44, 8, 8, 12, 12, 40, 36, 12, 8, 24],
    rows: [
      [
        ...['种类', '内容', '案件数', '联系次数', '首次出现', '最近出现', '研判', '案件状态'],
        ...['已投诉或报案', '有答复', '不作关联的理由'],
      ],
      ...clues.map((clue) => [
        clueKindNames[clue.kind],
        shownOf(clue, withClients),
        clue.matterCount,
        clue.times,
        dayOf(clue.firstAtMs),
        dayOf(clue.lastAtMs),
        outcomesOf(clue),
        statusesOf(clue),
        clue.complaintCount,
        clue.repliedCount,
        clue.muted,
      ]),
    ],
  };
}

/**
 * One line a clue and matter.
 * @param withClients false leaves out the clients' names, and the reasons of closing, which may tell them
 */
export function clueMatterSheet(clues: readonly ClueExport[], withClients: boolean): ClueSheet {
  const named = <Cell>(...cells: Cell[]): Cell[] => (withClients ? cells : []);
  return {
    name: '案件明细',
    widths: [8, 44, 26, ...named(12), 12, 12, 8, 30, 10, 14, 12, 18, ...named(40)],
    rows: [
      [
        ...['种类', '内容', '案号', ...named('当事人'), '首次出现', '最近出现', '联系次数'],
        ...['研判', '状态', '投诉或报案日期', '答复日期', '答复结果', ...named('结案理由')],
      ],
      ...clues.flatMap((clue) =>
        clue.matters.map((matter) => [
          clueKindNames[clue.kind],
          shownOf(clue, withClients),
          matter.caseNumber ?? '尚未建案的接待',
          ...named(matter.clientName),
          dayOf(matter.firstAtMs),
          dayOf(matter.lastAtMs),
          matter.times,
          matter.outcomes.map((code) => outcomeNames[code]).join('；'),
          matter.caseStatus === null ? '' : caseStatusNames[matter.caseStatus],
          matter.complainedOn ?? '',
          matter.repliedOn ?? '',
          matter.replyOutcome === null ? '' : replyOutcomeNames[matter.replyOutcome],
          ...named(matter.closedReason ?? ''),
        ]),
      ),
    ],
  };
}

/** A script may address one of the clients by name. */
function shownOf({ shown, matters }: ClueExport, withClients: boolean): string {
  if (withClients) return shown;
  return matters
    .map(({ clientName }) => clientName.trim())
    .filter((name) => name.length >= 2)
    .reduce((text, name) => text.replaceAll(name, '当事人'), shown);
}

function outcomesOf({ outcomes }: ClueResults): string {
  return OutcomeCode.options
    .flatMap((code) => (outcomes[code] ? [`${outcomeNames[code]} ${outcomes[code]}`] : []))
    .join('；');
}

function statusesOf({ statuses }: ClueResults): string {
  return caseStatuses
    .flatMap((status) =>
      statuses[status] ? [`${caseStatusNames[status]} ${statuses[status]}`] : [],
    )
    .join('；');
}

function dayOf(atMs: number | null): string {
  return atMs === null ? '' : formatShanghai(atMs, 'date');
}
