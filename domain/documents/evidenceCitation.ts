import type { CaseEvidence } from './caseFacts.ts';
import type { Run } from './documentTree.ts';
import { unsupported } from './documentValue.ts';

/** （证据1、证据3） with a link behind each number; nothing where there is no item. */
export function evidenceCitation(items: readonly CaseEvidence[]): Run[] {
  if (items.length === 0) return [];
  const cited = [...items].sort((a, b) => a.number - b.number);
  return [
    { text: '（' },
    ...cited.flatMap((item, index): Run[] => [
      ...(index > 0 ? [{ text: '、' }] : []),
      { text: `证据${item.number}`, evidenceId: item.id },
    ]),
    { text: '）' },
  ];
}

/** A sentence with its evidence, ended by a full stop; without evidence it is marked as unsupported. */
export function supportedSentence(runs: readonly Run[], items: readonly CaseEvidence[]): Run[] {
  const sentence = items.length === 0 ? unsupported(runs) : [...runs];
  return [...sentence, ...evidenceCitation(items), { text: '。' }];
}

/** The items of the case that are named by id, or that say themselves that they prove a contact. */
export function evidenceFor(
  evidence: readonly CaseEvidence[],
  wanted: { ids?: readonly string[]; contactId?: string },
): CaseEvidence[] {
  return evidence.filter(
    (item) =>
      wanted.ids?.includes(item.id) ||
      (wanted.contactId !== undefined && item.contactIds.some((id) => id === wanted.contactId)),
  );
}
