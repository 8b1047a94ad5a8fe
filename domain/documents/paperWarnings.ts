import { z } from 'zod';
import { isStale } from '../directory/directoryChange.ts';
import { formatFen } from '../money/fen.ts';
import { addressee } from './addressee.ts';
import type { CaseFacts } from './caseFacts.ts';
import { lacksPerformer } from './checkNarrative.ts';
import type { PaperTarget } from './claims.ts';
import type { DocumentTree, Run } from './documentTree.ts';
import { isIllegalDebtCited } from './illegalDebt.ts';
import { isShownByBills } from './losses.ts';
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

/**
 * What the screen advises beside the preview of a paper, the gravest first.
 * @param target with the date of the paper, by which values of the directory are old
 */
export function paperWarnings(
  facts: CaseFacts,
  target: PaperTarget & { todayDate?: string },
  tree: DocumentTree,
): PaperWarning[] {
  const warnings = [
    ...misdirected(facts, target.recipientKind),
    ...sentToSuspect(facts, target.recipientKind),
    ...guardedCitation(facts, target, tree),
    ...namelessAddressee(facts, target),
    ...unlicensedSigner(facts, target),
    ...paymentDoubts(facts),
    ...heldBack(facts),
    ...staleNumbers(facts, tree, target.todayDate),
    ...wordings(tree),
  ];
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

/** A letter tells a fraudster that the number is in use, and by whom. */
function sentToSuspect(facts: CaseFacts, recipientKind: RecipientKind): PaperWarning[] {
  if (recipientKind !== 'collector' || !facts.verdict.outcomes.includes('A')) return [];
  return [
    {
      text: '本案疑似诈骗：不建议向该号码发函或者回拨，以免暴露当事人的信息；请先报案并向12321举报。',
      fieldId: null,
    },
  ];
}

/** A citation typed by hand meets the same guard as one of the library. */
function guardedCitation(
  facts: CaseFacts,
  target: PaperTarget,
  tree: DocumentTree,
): PaperWarning[] {
  const cited = tree.blocks.some((block) =>
    /二百九十三条之一|293条之一/.test(
      runsOfBlock(block)
        .map((run) => run.text)
        .join(''),
    ),
  );
  if (!cited || isIllegalDebtCited(facts, target.options)) return [];
  const licensed = facts.institution.licensedLender === true;
  return [
    {
      text: `文中写了刑法第二百九十三条之一：该条只适用于催收高利放贷等产生的非法债务${licensed ? '，不适用于持牌机构的债权' : ''}，请由律师确认或者删去。`,
      fieldId: null,
    },
  ];
}

/** A letter in the firm's name tells a stranger who the client is and what is said of her. */
function namelessAddressee(facts: CaseFacts, target: PaperTarget): PaperWarning[] {
  if (target.templateKind !== 'lawyer-letter') return [];
  const named = addressee(facts, target.recipientKind, target.templateKind);
  if (typeof named === 'string') return [];
  const { missing: fieldId } = named;
  const text =
    target.recipientKind === 'collector'
      ? '对方只知道号码：律师函须写明收件人全称，查明并填写之前不要发出；可以改用停止骚扰告知函。'
      : '收件人没有全称：律师函须写明收件人全称，品牌名称（如花呗）不能作为收件人。';
  return [{ text, fieldId }];
}

/** A trainee has no licence number and cannot sign in the firm's name. */
function unlicensedSigner(facts: CaseFacts, { templateKind }: PaperTarget): PaperWarning[] {
  if (templateKind !== 'lawyer-letter' || facts.lawyer.licenceNo.trim() !== '') return [];
  return [
    {
      text: '承办人没有执业证号：实习人员等没有律师执业证的人不能签署律师函。',
      fieldId: 'lawyer.licenceNo',
    },
  ];
}

/** The client's sum and that of the bills may be one payment or two: only she knows. */
function paymentDoubts(facts: CaseFacts): PaperWarning[] {
  const { paid, paidAmountFen } = facts.answers;
  const shown = facts.losses
    .filter(({ kind }) => kind === 'transfer')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (shown === 0) return [];
  const bills = `账单显示已付${formatFen(shown)}元`;
  if (paid !== 'yes') {
    const text = `${bills}，而当事人没有说付过款：请逐笔核对后再提交。`;
    return [{ text, fieldId: 'answers.paid' }];
  }
  if (isShownByBills(facts) || paidAmountFen === null) return [];
  return [
    {
      text: `${bills}，当事人说付了${formatFen(paidAmountFen)}元，两者都列入了损失：是同一笔的请改正，避免重复计算。`,
      fieldId: 'answers.paidAmountFen',
    },
  ];
}

function heldBack({ undatedRows = 0 }: CaseFacts): PaperWarning[] {
  if (undatedRows === 0) return [];
  const text = `有${undatedRows}条导入记录读不出时间，没有写入文书：在联系记录里补上时间后即写入。`;
  return [{ text, fieldId: 'case.contacts' }];
}

/** Institutions change their numbers: one that was looked at long ago is printed only after another look. */
function staleNumbers(
  { institution }: CaseFacts,
  tree: DocumentTree,
  todayDate: string | undefined,
): PaperWarning[] {
  if (todayDate === undefined) return [];
  const old = institution.officialNumbers.filter(({ checkedOn }) => isStale(checkedOn, todayDate));
  if (old.length === 0) return [];
  const printed = tree.blocks.flatMap(runsOfBlock).map((run) => run.text);
  return old
    .filter(({ number }) => printed.some((text) => text.includes(number)))
    .map(({ number, checkedOn }) => ({
      text: `文中的官方号码${number}最近一次核对是${checkedOn}，已超过半年：请到官方App或官网重新核对，并在“机构与号码”中记下。`,
      fieldId: null,
    }));
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
