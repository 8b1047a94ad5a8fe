import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { isPhoneBackup } from '../../../domain/evidence/isPhoneBackup.ts';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import type { PackEvidenceChoice, PackWholeFile } from '../../../domain/packs/pack.ts';
import { suggestBundle } from '../bundle/suggestBundle.ts';
import type { EngineContext } from '../engineContext.ts';
import { listEvidence } from '../evidence/listEvidence.ts';
import { readReports } from '../imports/readReports.ts';

export interface PackEvidence {
  /** null = nothing to put into a 证据包. */
  options: BundleOptions | null;
  count: number;
  /** Of what is in use, the originals that hold other people's records. */
  wholeFiles: PackWholeFile[];
  /** Of these what a paper cites and only the lines of this case go along of. */
  extracted: PackWholeFile[];
}

/**
 * What of a case's evidence goes into its pack.
 * @param cited what its papers cite; asked for by the choices 'extract' and 'cited' alone
 * @throws AnDunError NOT_FOUND
 */
export function packEvidence(
  engine: EngineContext,
  caseId: CaseId,
  choice: PackEvidenceChoice,
  cited: ReadonlySet<EvidenceId> = new Set(),
): PackEvidence {
  const suggested = suggestBundle(engine, { caseId });
  const placed = new Set(suggested.groups.flatMap(({ evidenceIds }) => evidenceIds));
  const wholeFiles = wholeFilesOf(engine, caseId).filter(({ evidenceId }) =>
    placed.has(evidenceId),
  );
  const leaves = (id: EvidenceId) => choice === 'all' || (choice === 'cited' && cited.has(id));
  const out = new Set(wholeFiles.map(({ evidenceId }) => evidenceId).filter((id) => !leaves(id)));
  const groups = suggested.groups
    .map((group) => ({ ...group, evidenceIds: group.evidenceIds.filter((id) => !out.has(id)) }))
    .filter(({ evidenceIds }) => evidenceIds.length > 0);
  const count = groups.reduce((sum, { evidenceIds }) => sum + evidenceIds.length, 0);
  const options = choice === 'none' || count === 0 ? null : { ...suggested, groups };
  const extracted =
    choice === 'extract' ? wholeFiles.filter(({ evidenceId }) => cited.has(evidenceId)) : [];
  return { options, count, wholeFiles, extracted };
}

/** Lists and backups hold other people's messages and codes; an original goes whole or not at all. */
function wholeFilesOf(engine: EngineContext, caseId: CaseId): PackWholeFile[] {
  const matter = { kind: 'case' as const, caseId };
  const reports = new Map(readReports(engine, { matter }).map((row) => [row.evidenceId, row]));
  return listEvidence(engine, { matter }).flatMap((item): PackWholeFile[] => {
    const report = reports.get(item.id);
    const isWhole = report ? report.imported > report.relevant : isPhoneBackup(item);
    return isWhole ? [{ evidenceId: item.id, number: item.number, title: item.title }] : [];
  });
}
