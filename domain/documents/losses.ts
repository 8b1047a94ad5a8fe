import { formatFen, formatFenInChinese } from '../money/fen.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { CaseEvidence, CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import type { Run } from './documentTree.ts';
import { missingRun, runsOf, type TextOrMissing } from './documentValue.ts';
import { evidenceNumbers, receipts, supportedSentence } from './evidenceCitation.ts';
import { missing, orMissing } from './fieldLabel.ts';

export type Loss = {
  id: string;
  isTransfer: boolean;
  time: TextOrMissing;
  amountFen: number | null;
  /** A masked account number carries the mark that the whole of it is missing. */
  payee: Run[];
  /** How it was paid, or what else was lost; empty when nobody wrote it down. */
  how: string;
  /** What a bill calls the payment; empty = nothing. */
  note: string;
  evidence: CaseEvidence[];
};

/**
 * Every loss of the case, the payment of the client's answers first. Where bills show that very payment, or the client
 * named no sum, their lines stand for it: one payment is not counted twice.
 */
export function lossesOf(facts: CaseFacts): Loss[] {
  const further = facts.losses.map((loss): Loss => {
    const payee = clauseText(loss.payee);
    return {
      id: loss.id,
      isTransfer: loss.kind === 'transfer',
      time:
        loss.atMs === null ? missing(`loss.${loss.id}.time`) : timeText(loss.atMs, loss.dateOnly),
      amountFen: loss.amountFen,
      payee:
        loss.kind === 'other' ? runsOf(payee) : payeeRuns(payee, loss.id, `loss.${loss.id}.payee`),
      how:
        loss.kind === 'transfer'
          ? clauseText(loss.method)
          : [clauseText(loss.method), clauseText(loss.description)].filter(Boolean).join('；'),
      note: loss.kind === 'transfer' ? clauseText(loss.description) : '',
      evidence: facts.evidence.filter((item) => loss.evidenceIds.includes(item.id)),
    };
  });
  if (facts.answers.paid !== 'yes' || isShownByBills(facts)) return further;
  return [answeredPayment(facts), ...further];
}

/** The payment that the client tells of is among, or the sum of, those that bills show. */
export function isShownByBills({ answers, losses }: CaseFacts): boolean {
  const shown = losses.filter(({ kind }) => kind === 'transfer').map(({ amountFen }) => amountFen);
  if (shown.length === 0) return false;
  const told = answers.paidAmountFen;
  return told === null || shown.includes(told) || told === shown.reduce((sum, fen) => sum + fen, 0);
}

/** The sum in figures and capitals, or the mark that an amount is missing; null without a loss. */
export function lossTotal(
  losses: readonly Loss[],
): { figures: TextOrMissing; capitals: string } | null {
  if (losses.length === 0) return null;
  let total = 0;
  for (const loss of losses) {
    if (loss.amountFen === null) return { figures: missing('case.loss'), capitals: '' };
    total += loss.amountFen;
  }
  return { figures: formatFen(total), capitals: formatFenInChinese(total) };
}

/** One payment or loss as a dated fact with its evidence; capitals stand with the sum alone. */
export function lossNarrative(loss: Loss, person: string): Run[] {
  const amount = amountText(loss);
  if (!loss.isTransfer) {
    return supportedSentence(
      runsOf(
        loss.time,
        `，${person}因此支出或者损失`,
        amount,
        loss.how === '' ? '' : `，用途或者原因为${loss.how}`,
      ),
      loss.evidence,
    );
  }
  return supportedSentence(
    runsOf(
      loss.time,
      `，${person}${loss.how === '' ? '' : `以${loss.how}方式`}向`,
      loss.payee,
      '付款',
      amount,
      loss.note === '' ? '' : `（${loss.note}）`,
    ),
    loss.evidence,
  );
}

/** The numbers of the items that prove a loss, or the mark that the receipt is missing. */
export function lossEvidence(loss: Loss): Run[] {
  if (loss.evidence.length > 0) return evidenceNumbers(loss.evidence);
  return [missingRun(missing(`loss.${loss.id}.evidence`))];
}

function answeredPayment(facts: CaseFacts): Loss {
  const { paidAtMs, paidAmountFen, paidTo, paidMethod } = facts.answers;
  return {
    id: 'paid',
    isTransfer: true,
    time: paidAtMs === null ? missing('answers.paidAtMs') : timeText(paidAtMs),
    amountFen: paidAmountFen,
    payee: payeeRuns(clauseText(paidTo), 'paid', 'answers.paidTo'),
    how: clauseText(paidMethod),
    note: '',
    evidence: receipts(facts),
  };
}

/** Nobody can stop a payment to 6200 **** **** 0099: the whole account number is asked for. */
function payeeRuns(payee: string, lossId: string, fieldId: string): Run[] {
  if (!/[*＊]/.test(payee)) return runsOf(orMissing(payee, fieldId));
  return runsOf(payee, missingRun(missing(`loss.${lossId}.account`)));
}

function amountText(loss: Loss): Run[] {
  if (loss.amountFen === null) return runsOf('人民币', missing('case.loss'), '元');
  return runsOf(`人民币${formatFen(loss.amountFen)}元`);
}

function timeText(ms: number, dateOnly = false): string {
  return formatShanghai(ms, dateOnly ? 'chineseDate' : 'chineseMinute');
}
