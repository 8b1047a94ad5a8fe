import type { EvidenceId } from '../../../domain/ids.ts';
import type { PackEvidenceChoice, PackPlan, PackWholeFile } from '../../../domain/packs/pack.ts';

export interface PackedEvidence {
  choice: PackEvidenceChoice;
  /** Those that differ from one another in this case, the usual one first. */
  choices: PackEvidenceChoice[];
  /** Originals with other people's records that the chosen papers cite. */
  citedIn: PackWholeFile[];
  /** Of these what the choice leaves out. */
  citedOut: PackWholeFile[];
}

/**
 * What of the evidence goes along with the chosen papers; unless somebody chose otherwise, all that they cite, of other
 * people's records the lines of this case alone.
 */
export function packedEvidence(
  { evidenceCount, wholeFiles }: PackPlan,
  cited: ReadonlySet<EvidenceId>,
  asked: PackEvidenceChoice | null,
): PackedEvidence {
  const citedIn = wholeFiles.filter(({ evidenceId }) => cited.has(evidenceId));
  const own = evidenceCount - wholeFiles.length;
  const choices: PackEvidenceChoice[] = [];
  if (citedIn.length > 0) choices.push('extract');
  if (own + citedIn.length > 0) choices.push('cited');
  if (own > 0 && citedIn.length > 0) choices.push('own');
  if (citedIn.length < wholeFiles.length) choices.push('all');
  choices.push('none');
  const [usual = 'none'] = choices;
  const choice = asked && choices.includes(asked) ? asked : usual;
  return { choice, choices, citedIn, citedOut: choice === 'own' ? citedIn : [] };
}
