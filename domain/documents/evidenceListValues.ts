import { labelItems } from '../bundle/bundleLabels.ts';
import { fileRuns, labelRuns, pageRuns } from '../bundle/catalogueCells.ts';
import { guessOriginForm, originFormNames } from '../bundle/originForm.ts';
import { groupsByKind } from '../bundle/suggestGroups.ts';
import type { EvidenceItem } from '../evidence/evidenceItem.ts';
import type { CaseEvidence, CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { durationText } from './contactNarrative.ts';
import type { Run } from './documentTree.ts';
import { type DocumentValue, runsOf } from './documentValue.ts';
import type { DocumentChoice } from './documentValues.ts';
import { evidencePurpose } from './evidencePurpose.ts';
import { evidenceTitle } from './evidenceTitle.ts';
import { orMissing } from './fieldLabel.ts';
import { namedInstitution } from './namedInstitution.ts';
import { optionsInForce } from './paperOptions.ts';
import { underPaperName } from './recordedWords.ts';

/**
 * The 证据目录 as a paper: the groups, numbers, columns and file names of the bundle, with what the case does not tell
 * marked. Pages are those of the 证据材料汇编 where it was laid out; else they are left to be written in once it is bound.
 */
export function evidenceListValues(
  facts: CaseFacts,
  { templateKind, options }: DocumentChoice,
): { [name: string]: DocumentValue } {
  const set = optionsInForce(templateKind, options);
  const items = new Map(facts.evidence.map((item) => [item.id, item]));
  const labelled = labelItems(facts.groups ?? groupsByKind(facts.evidence), items);
  const groups = new Map<string, DocumentValue[]>();
  for (const { item, label, groupTitle } of labelled) {
    const heading = `第${label.split('-')[0]}组　${clauseText(groupTitle)}`;
    const row = itemRow(item, label, facts, set.originalColumn === true);
    groups.set(heading, [...(groups.get(heading) ?? []), row]);
  }
  const opponent = namedInstitution(facts) || clauseText(facts.institution.fullName);
  return {
    对方: opponent || null,
    组: [...groups].map(([标题, 行]) => ({ 标题, 行 })),
    件数: labelled.length,
    介质:
      set.mediaAnnex === true
        ? labelled.map(({ item, label, fileName }) => ({
            序号: { runs: labelRuns(label, item.number) },
            文件: { runs: mediaRuns(item, fileName) },
          }))
        : [],
    已编页: facts.compilation !== undefined,
    总页数: facts.compilation?.totalPages || null,
  };
}

function itemRow(
  item: CaseEvidence,
  label: string,
  facts: CaseFacts,
  originalColumn: boolean,
): DocumentValue {
  const named = (text: string) => underPaperName(clauseText(text), '当事人');
  return {
    序号: { runs: labelRuns(label, item.number) },
    名称: { runs: [{ text: evidenceTitle(item, facts), evidenceId: item.id }] },
    来源: orMissing(named(item.origin), `evidence.${item.id}.source`),
    目的: orMissing(
      named(evidencePurpose(item, facts.evidence, facts.contacts)),
      `evidence.${item.id}.purpose`,
    ),
    页码: facts.compilation ? { runs: pageRuns(facts.compilation.pages[item.id] ?? []) } : '',
    原件: originalColumn
      ? originFormNames[
          facts.originForms?.[item.id] ?? guessOriginForm({ ...item, viewer: viewerOf(item) })
        ]
      : null,
  };
}

/** A file of a case in JSON is known by its name alone. */
function viewerOf({ viewer, originalName }: CaseEvidence): EvidenceItem['viewer'] {
  if (viewer !== undefined) return viewer;
  if (/\.pdf$/i.test(originalName)) return 'pdf';
  return /\.(?:png|jpe?g|heic|webp|bmp|gif|tiff?)$/i.test(originalName) ? 'image' : 'none';
}

/** The file as the bundle names it; of a recording also how long it is and what it was recorded on. */
function mediaRuns(item: CaseEvidence, fileName: string): Run[] {
  const file = fileRuns(clauseText(fileName), item.sizeBytes ?? null, item.sha256);
  const medium = clauseText(item.medium ?? '');
  if (item.kind !== 'recording' && item.kind !== 'video' && medium === '') return file;
  const seconds = item.durationMs ? Math.round(item.durationMs / 1_000) : 0;
  const [carrier, ...rest] = runsOf(orMissing(medium, `evidence.${item.id}.medium`));
  const length = seconds > 0 ? [{ text: `时长${durationText(seconds)}`, breakBefore: true }] : [];
  return [
    ...file,
    ...length,
    { text: '载体：', breakBefore: true },
    ...(carrier ? [carrier, ...rest] : []),
  ];
}
