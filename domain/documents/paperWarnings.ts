import { z } from 'zod';
import type { CaseFacts } from './caseFacts.ts';
import { lacksPerformer } from './checkNarrative.ts';
import type { DocumentTree, Run } from './documentTree.ts';
import { runsOfBlock } from './missingInTree.ts';
import { namedInstitution } from './namedInstitution.ts';
import type { RecipientKind } from './recipients.ts';

/** Something that a lawyer should look at before the paper goes out; nothing of it is missing or printed. */
export const PaperWarning = z.object({
  text: z.string(),
  /** Where it is mended (fieldLabel.ts); null = in no one place. */
  fieldId: z.string().nullable(),
});
export type PaperWarning = z.infer<typeof PaperWarning>;

const SHOWN_WORDS = 24;

/** What the screen advises beside the preview of a paper, the gravest first. */
export function paperWarnings(
  facts: CaseFacts,
  recipientKind: RecipientKind,
  tree: DocumentTree,
): PaperWarning[] {
  const warnings = [...misdirected(facts, recipientKind), ...wordings(tree)];
  const bare = factsWithoutEvidence(tree);
  if (bare > 0) {
    warnings.push({
      text: `有${bare}项事实还没有证据佐证（预览中以波浪线标出），提交前请补充证据或者核对。`,
      fieldId: 'case.evidence',
    });
  }
  const unnamed = facts.checks.filter(lacksPerformer);
  if (unnamed.length > 0) {
    warnings.push({
      text: `有${unnamed.length}个核实步骤没有记下核实人或者日期，文书中不写由谁、何时所为。`,
      fieldId: `check.${unnamed[0]?.code}`,
    });
  }
  return warnings;
}

/** A letter that asks an institution to answer for what a fraudster did in its name. */
function misdirected(facts: CaseFacts, recipientKind: RecipientKind): PaperWarning[] {
  const suspected = facts.case.cause === 'suspected_fraud' || facts.verdict.outcomes.includes('A');
  if (!suspected || recipientKind !== 'institution' || namedInstitution(facts) === '') return [];
  return [
    {
      text: '本案疑似诈骗，对方可能只是冒用该机构名义：请确认本信是请机构核查和说明，而不是指其为行为人；报案材料应先行提交。',
      fieldId: 'case.opponentName',
    },
  ];
}

function wordings(tree: DocumentTree): PaperWarning[] {
  const found = new Map<string, PaperWarning>();
  for (const run of tree.blocks.flatMap(runsOfBlock)) {
    if (run.advice === undefined) continue;
    const fieldId = run.adviceFieldId ?? null;
    found.set(`${fieldId} ${run.text}`, { text: `${run.advice}：${excerpt(run)}`, fieldId });
  }
  return [...found.values()];
}

function excerpt(run: Run): string {
  const words = [...run.text.replace(/^“|”$/g, '')];
  return `“${words.slice(0, SHOWN_WORDS).join('')}${words.length > SHOWN_WORDS ? '……' : ''}”`;
}

/** Sentences of the paper, one a paragraph, that no evidence supports. */
function factsWithoutEvidence(tree: DocumentTree): number {
  return tree.blocks.filter((block) => runsOfBlock(block).some((run) => run.unsupported)).length;
}
