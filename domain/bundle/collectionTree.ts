import { cleanText } from '../documents/cleanText.ts';
import type { DocumentTree, Run } from '../documents/documentTree.ts';
import type { CollectionRecord } from '../evidence/collectionRecord.ts';
import { evidenceKindNames } from '../glossary.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { LabelledItem } from './bundleLabels.ts';

/** A record with nothing in it is not printed. */
export function isCollectionFilled(record: CollectionRecord): boolean {
  const { atMs, ...texts } = record;
  return atMs !== null || Object.values(texts).some((text) => text !== '');
}

/**
 * 电子数据提取笔录 (法发〔2016〕22号 5, 14): fields that nobody filled in are left as blanks to be
 * written in by hand, never invented.
 */
export function collectionTree(
  record: CollectionRecord,
  { item, label, fileName }: LabelledItem,
  caseNumber: string,
): DocumentTree {
  const title = '电子数据提取笔录';
  const time = record.atMs === null ? '' : formatShanghai(record.atMs, 'chineseMinute');
  return {
    title,
    layout: 'gbt9704',
    blocks: [
      { type: 'title', runs: [{ text: title }] },
      {
        type: 'partyTable',
        rows: [
          { label: '案号', runs: field(caseNumber) },
          {
            label: '证据',
            runs: field(`${label}　${item.title}（${evidenceKindNames[item.kind]}）`),
          },
          { label: '提取时间', runs: field(time) },
          { label: '提取地点', runs: field(record.place) },
          { label: '原始存储介质', runs: field(record.medium) },
          { label: '提取方法', runs: field(record.method) },
          { label: '提取的文件', runs: field(`${item.originalName}（证据包中为 ${fileName}）`) },
          { label: '文件字节数', runs: field(String(item.sizeBytes)) },
          { label: 'SHA-256', runs: field(item.sha256.match(/.{16}/g)?.join(' ') ?? '') },
          { label: '入库时间', runs: field(formatShanghai(item.addedAtMs, 'chineseMinute')) },
        ],
      },
      { type: 'heading', level: 1, number: '', runs: [{ text: '提取过程' }] },
      ...processText(record.process).map((text) => ({
        type: 'paragraph' as const,
        runs: [{ text }],
      })),
      {
        type: 'signature',
        lines: [
          [{ text: `提取人：${signer(record.extractor)}` }],
          [{ text: `见证人：${signer(record.witness)}` }],
        ],
        date: [{ text: '　　年　　月　　日' }],
      },
    ],
  };
}

const BLANK = '＿＿＿＿＿＿＿＿';

function field(text: string): Run[] {
  const clean = cleanText(text)
    .replace(/\s*\n\s*|\t/g, ' ')
    .trim();
  return [{ text: clean === '' ? BLANK : clean }];
}

/** The name is printed, the signature is written beside it. */
function signer(name: string): string {
  const clean = cleanText(name).replace(/\s+/g, ' ').trim();
  return clean === '' ? BLANK : `${clean}　签名：＿＿＿＿`;
}

function processText(text: string): string[] {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? [BLANK] : lines;
}
