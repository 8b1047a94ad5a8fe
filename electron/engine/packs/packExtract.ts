import { transcriptPages } from '../../../domain/bundle/transcriptPages.ts';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import type { PackWholeFile } from '../../../domain/packs/pack.ts';
import { packNames } from '../../../domain/packs/packNames.ts';
import { transcriptDocx } from '../../../templates/transcriptDocx.ts';
import { packDocx } from '../bundle/packDocx.ts';
import { readBundleInput } from '../bundle/readBundleInput.ts';
import { suggestBundle } from '../bundle/suggestBundle.ts';
import { bytesOf, type ZipEntry } from '../bundle/zipStream.ts';
import type { EngineContext } from '../engineContext.ts';

export interface PackExtract {
  entry: ZipEntry;
  /** Those that it has lines of; an original without a record of the case gives none. */
  ids: ReadonlySet<EvidenceId>;
}

/**
 * 摘录: of originals that hold other people's records the lines of this case alone, with row and SHA-256 of the original,
 * which stays in the file. Null where none of them has a line. @throws as readBundleInput
 */
export function packExtract(
  engine: EngineContext,
  caseId: CaseId,
  files: readonly PackWholeFile[],
): PackExtract | null {
  if (files.length === 0) return null;
  const suggested = suggestBundle(engine, { caseId });
  const evidenceIds = files.map(({ evidenceId }) => evidenceId);
  const groups = suggested.groups
    .map((group) => ({
      ...group,
      evidenceIds: group.evidenceIds.filter((id) => evidenceIds.includes(id)),
    }))
    .filter((group) => group.evidenceIds.length > 0);
  const options = { ...suggested, groups, transcript: true };
  const { items, records, leftOut, caseRecord, firmName } = readBundleInput(engine, {
    caseId,
    options,
  });
  const proven = new Set(records.flatMap((record) => record.evidenceIds));
  const listed = items.filter(({ item }) => proven.has(item.id));
  if (listed.length === 0) return null;
  const { pages } = transcriptPages(
    listed.map(({ item, label }) => ({ ...item, label })),
    records,
    leftOut,
    '原件含有他人记录，留存案卷',
  );
  const parts = transcriptDocx(pages, {
    title: '证据摘录',
    caseNumber: caseRecord.caseNumber,
    firmName,
    date: options.date,
    firstPage: 1,
    totalPages: pages.length,
  });
  const none = () => bytesOf(new Uint8Array(0));
  return {
    entry: { path: packNames.extract, compress: false, open: () => packDocx(parts, none) },
    ids: new Set(listed.map(({ item }) => item.id)),
  };
}
