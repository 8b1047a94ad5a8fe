import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import type { PageRange } from '../../../domain/bundle/pageRange.ts';
import { pictureParts } from '../../../domain/bundle/picturePages.ts';
import {
  evidenceName,
  type Transcript,
  transcriptPages,
} from '../../../domain/bundle/transcriptPages.ts';
import { AnDunError, type ErrorCode } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { PicturePage } from '../../../templates/pictureDocx.ts';
import { isCutOff } from '../parsers/jobs/pictureEnd.ts';
import type { VaultFiles } from '../vault/vaultFiles.ts';
import { type DrawnPictures, isDrawn } from './drawnPictures.ts';
import { type PictureHead, pictureSize } from './pictureSize.ts';
import type { BundleInput } from './readBundleInput.ts';

export interface BundlePlan {
  picturePages: PicturePage[];
  transcript: Transcript;
  /** Pages of the 证据材料汇编: first the pictures, then the transcript, counted through. */
  pagesOf: Map<EvidenceId, PageRange[]>;
  totalPages: number;
}

/** Size and ending of a picture that a paper can hold, and whether its file ends too early. */
type PageHead = PictureHead & { cutOff?: boolean };
/** Heads that were read before, by kind and SHA-256 of the original. */
export type PictureHeads = Map<string, PageHead>;

const headBytes = 1_048_576;
/** A JPEG or PNG of more is drawn as it is, without a look at its end. */
const wholeBytes = 67_108_864;

/**
 * Lays out the paginated papers before anything is written, so that the catalogue can name pages.
 * @param heads taken instead of opening the picture, and added to
 * @throws AnDunError EVIDENCE_MISSING, EVIDENCE_CHANGED, CANCELLED
 */
export async function planBundle(
  files: VaultFiles,
  drawn: DrawnPictures,
  input: BundleInput,
  options: BundleOptions,
  signal: AbortSignal,
  heads?: PictureHeads,
): Promise<BundlePlan> {
  const picturePages: PicturePage[] = [];
  const pagesOf = new Map<EvidenceId, PageRange[]>();
  for (const entry of options.screenshotPages ? input.items : []) {
    if (!entry.item.mime.startsWith('image/')) continue;
    if (signal.aborted) throw new AnDunError('CANCELLED');
    const key = `${entry.item.mime} ${entry.item.sha256}`;
    const head =
      heads?.get(key) ??
      (isDrawn(entry.item) ? await drawnHead(drawn, entry) : await readHead(files, input, entry));
    if (head) heads?.set(key, head);
    const pages = pagesOfPicture(
      entry,
      head,
      picturePages.length,
      input.claimedTimes.get(entry.item.id),
    );
    const from = picturePages.length + 1;
    picturePages.push(...pages);
    pagesOf.set(entry.item.id, [{ from, to: picturePages.length }]);
  }
  const transcript = transcriptPages(
    input.items.map(({ item, label }) => ({ ...item, label })),
    input.records,
    input.leftOut,
  );
  for (const [id, ranges] of transcript.pagesOf) {
    const moved = ranges.map(({ from, to }) => ({
      from: from + picturePages.length,
      to: to + picturePages.length,
    }));
    pagesOf.set(id, [...(pagesOf.get(id) ?? []), ...moved]);
  }
  const totalPages = picturePages.length + transcript.pages.length;
  return { picturePages, transcript, pagesOf, totalPages };
}

const notToBeDrawn: ReadonlySet<ErrorCode> = new Set([
  'PICTURE_UNREADABLE',
  'PICTURE_TOO_LARGE',
  'PARSER_STOPPED',
]);

/** Null when it cannot be drawn: a page then says so, and leads to the original. */
async function drawnHead(drawn: DrawnPictures, entry: LabelledItem): Promise<PictureHead | null> {
  try {
    return pictureSize(await drawn.png(entry));
  } catch (error) {
    if (error instanceof AnDunError && notToBeDrawn.has(error.code)) return null;
    throw error;
  }
}

async function readHead(
  files: VaultFiles,
  input: BundleInput,
  { item }: LabelledItem,
): Promise<PageHead | null> {
  const file = input.files.get(item.id);
  if (!file) throw new AnDunError('EVIDENCE_MISSING', [`evidence.${item.number}`]);
  const reader = await files.open(file).catch((error) => {
    throw error instanceof AnDunError
      ? new AnDunError(error.code, [`evidence.${item.number}`])
      : error;
  });
  try {
    const bytes = await reader.readRange(0, Math.min(item.sizeBytes, wholeBytes));
    const head = pictureSize(bytes.subarray(0, headBytes));
    return head && { ...head, cutOff: item.sizeBytes <= wholeBytes && isCutOff(bytes) };
  } finally {
    await reader.close();
  }
}

function pagesOfPicture(
  { item, label }: LabelledItem,
  head: PageHead | null,
  before: number,
  claimed: { atMs: number; source: string } | undefined,
): PicturePage[] {
  const caption = (part: string): PicturePage['caption'] => [
    ['证据', `${evidenceName({ ...item, label })}　${item.title}${part}`],
    ['文件', item.originalName],
    ...(head && isDrawn(item) ? [drawnRow] : []),
    ...(head?.cutOff ? [cutOffRow] : []),
    ['SHA-256', `${item.sha256.slice(0, 16)}…（前16位，全文见证据目录附表）`],
    ...(claimed ? [claimedRow(claimed)] : []),
    ['入库时间', formatShanghai(item.addedAtMs, 'second')],
  ];
  if (!head) return [{ picture: null, notice: noticeText, caption: caption('') }];
  const parts = pictureParts(head);
  return parts.map((part, index) => ({
    picture: {
      pictureId: item.id,
      relationId: `rIdPicture${before + 1}`,
      ending: head.ending,
      size: head,
      part,
    },
    notice: '',
    caption: caption(parts.length > 1 ? `（第${index + 1}段，共${parts.length}段）` : ''),
  }));
}

/** What the file says of itself is printed as such. */
function claimedRow({
  atMs,
  source,
}: {
  atMs: number;
  source: string;
}): PicturePage['caption'][number] {
  const time = formatShanghai(atMs, 'second');
  if (source === '文件名') return ['文件名所示时间', `${time}（未经核实）`];
  return ['所载时间', `${time}（取自${source || '文件'}，未经核实）`];
}

const drawnRow = ['本页图像', '由程序从原件转换，以“原件”文件夹中的原件为准'] as const;

const cutOffRow = ['注意', '文件不完整，结尾缺失，本页可能只是图片的一部分'] as const;

const noticeText = '这张图片的格式或尺寸不能排入文书，请查看“原件”文件夹中的原件。';
