import { cleanText } from '../documents/cleanText.ts';
import type { Block, DocumentTree, Run } from '../documents/documentTree.ts';
import { missingRun } from '../documents/documentValue.ts';
import { missing } from '../documents/fieldLabel.ts';
import type { EvidenceId } from '../ids.ts';
import { formatShanghai, parseShanghai } from '../time/shanghaiTime.ts';
import type { BundleOptions } from './bundle.ts';
import type { LabelledItem } from './bundleLabels.ts';
import { bundlePaths } from './bundlePaths.ts';
import {
  catalogueColumns,
  fileRuns,
  labelRuns,
  MEDIA_COLUMNS,
  pageRuns,
} from './catalogueCells.ts';
import { guessOriginForm, originFormNames } from './originForm.ts';
import type { PageRange } from './pageRange.ts';

export interface CatalogueFacts {
  caseNumber: string;
  /** 案件名称: whose matter with whom. */
  caseName: string;
  /** 案由. */
  cause: string;
  submitter: string;
  /** YYYY-MM-DD. */
  date: string;
  originalColumn: boolean;
  /** What was chosen for it by hand. */
  originForms?: BundleOptions['originForms'];
  items: readonly LabelledItem[];
  /** Where an item stands in the 证据材料汇编; absent = it is in the bundle as a file only. */
  pagesOf: ReadonlyMap<EvidenceId, readonly PageRange[]>;
  totalPages: number;
}

/** 证据目录 in groups 1-1, 1-2 …, with the electronic originals and their hashes after it. */
export function catalogueTree(facts: CatalogueFacts): DocumentTree {
  return {
    title: '证据目录',
    layout: 'gbt9704',
    blocks: [
      { type: 'title', runs: [{ text: '证据目录' }] },
      {
        type: 'partyTable',
        rows: [
          { label: '案件名称', runs: runs(facts.caseName) },
          { label: '案号', runs: runs(facts.caseNumber) },
          { label: '案由', runs: runs(facts.cause) },
          { label: '提交人', runs: runs(facts.submitter) },
        ],
      },
      ...groupsOf(facts.items).flatMap((group, index) => groupBlocks(facts, group, index)),
      ...mediaBlocks(facts),
      { type: 'paragraph', runs: [{ text: NUMBER_NOTE }], keepWithNext: true },
      { type: 'paragraph', runs: [{ text: pageNote(facts.totalPages) }], keepWithNext: true },
      {
        type: 'signature',
        lines: [[{ text: `提交人：${runText(facts.submitter)}` }]],
        date: [{ text: chineseDate(facts.date) }],
      },
    ],
  };
}

function groupsOf(items: readonly LabelledItem[]): LabelledItem[][] {
  const groups = new Map<string, LabelledItem[]>();
  for (const item of items) {
    const group = item.label.split('-')[0] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups.values()];
}

function groupBlocks(facts: CatalogueFacts, group: LabelledItem[], index: number): Block[] {
  const heading = `第${index + 1}组　${runText(group[0]?.groupTitle ?? '')}`;
  return [
    { type: 'heading', level: 1, number: '', runs: [{ text: heading }] },
    {
      type: 'table',
      kind: 'evidence',
      columns: [...catalogueColumns(facts.originalColumn)],
      rows: group.map((entry) => [
        labelRuns(entry.label, entry.item.number),
        runs(entry.item.title),
        runsOrMissing(entry.item.origin, `evidence.${entry.item.id}.source`),
        runsOrMissing(entry.item.purpose, `evidence.${entry.item.id}.purpose`),
        pageRuns(facts.pagesOf.get(entry.item.id) ?? []),
        ...(facts.originalColumn ? [[{ text: originality(facts, entry) }]] : []),
      ]),
    },
  ];
}

function originality({ originForms }: CatalogueFacts, { item }: LabelledItem): string {
  return originFormNames[originForms?.[item.id] ?? guessOriginForm(item)];
}

/** Carrier, file name, size and SHA-256 of every original (reference/domain.md §5 (d)). */
function mediaBlocks(facts: CatalogueFacts): Block[] {
  return [
    { type: 'heading', level: 1, number: '', runs: [{ text: '附表　电子数据原件' }] },
    {
      type: 'table',
      kind: 'plain',
      columns: [...MEDIA_COLUMNS],
      rows: facts.items.map(({ item, label, fileName }) => [
        labelRuns(label, item.number),
        fileRuns(runText(fileName), item.sizeBytes, item.sha256),
      ]),
    },
  ];
}

const NUMBER_NOTE =
  '编号：序号栏上行（如1-2）为本目录的组内序号，下行（如证据4）为案内编号；投诉书、报案材料等文书按案内编号引用。';

function pageNote(totalPages: number): string {
  const names = `${bundlePaths.pictures}、${bundlePaths.transcript}`;
  return totalPages === 0
    ? '说明：页码栏标“附件”的证据以电子原件提交，见“原件”文件夹。'
    : `说明：页码指证据材料汇编（${names}，连续编页，共${totalPages}页）的页码；标“附件”的证据以电子原件提交，见“原件”文件夹。`;
}

function chineseDate(date: string): string {
  const atMs = parseShanghai(date);
  return atMs === null ? date : formatShanghai(atMs, 'chineseDate');
}

function runs(text: string): Run[] {
  return [{ text: runText(text) }];
}

/** Marked to be filled in, as in every other paper: nothing is said that nobody wrote down. */
function runsOrMissing(text: string, fieldId: string): Run[] {
  return runText(text) === '' ? [missingRun(missing(fieldId))] : runs(text);
}

function runText(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*|\t/g, ' ')
    .trim();
}
