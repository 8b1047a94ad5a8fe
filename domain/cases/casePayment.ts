import { z } from 'zod';
import { ContactId, EvidenceId } from '../ids.ts';
import { formatFen } from '../money/fen.ts';

/** A payment that a bill of the matter shows and a person marked as 涉案. The file's word, not the client's. */
export const CasePayment = z.object({
  id: ContactId,
  occurredAtMs: z.number().int().nullable(),
  dateOnly: z.boolean(),
  /** Integer 分: positive = the client paid, negative = the client was paid; null = nothing moved, or not readable. */
  amountFen: z.number().int().nullable(),
  /** Account of the other side as the bill writes it. */
  account: z.string().max(200),
  /** Name of the other side as the bill writes it. */
  payee: z.string().max(120),
  /** What the bill says it was for. */
  purpose: z.string().max(20_000),
  /** How, order number and the like, as one line. */
  detail: z.string().max(1_000),
  evidenceIds: z.array(EvidenceId),
  source: z.object({ evidenceId: EvidenceId, rowRef: z.string().max(80) }),
});
export type CasePayment = z.infer<typeof CasePayment>;

/** Payments by which money left the client. */
export function paymentsOut(
  payments: readonly CasePayment[] | undefined,
): (CasePayment & { amountFen: number })[] {
  return (payments ?? []).flatMap((payment) =>
    payment.amountFen !== null && payment.amountFen > 0
      ? [{ ...payment, amountFen: payment.amountFen }]
      : [],
  );
}

/** How often and how much left the client, integer 分. */
export const PaidSum = z.object({ payments: z.number().int(), amountFen: z.number().int() });
export type PaidSum = z.infer<typeof PaidSum>;

export function paidSum(payments: readonly CasePayment[] | undefined): PaidSum {
  const out = paymentsOut(payments);
  return {
    payments: out.length,
    amountFen: out.reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
}

/** 账单显示已付 1,200.00 元（2 笔）; null where no bill shows a payment. */
export function shownPaymentText(payments: readonly CasePayment[] | undefined): string | null {
  return paidSumText(paidSum(payments));
}

/** The same of a sum that is known already. */
export function paidSumText({ payments, amountFen }: PaidSum): string | null {
  return payments === 0 ? null : `账单显示已付${formatFen(amountFen)}元（${payments}笔）`;
}

/** Name and account of the other side, each once. */
export function payeeText({ payee, account }: Pick<CasePayment, 'payee' | 'account'>): string {
  if (payee === '' || payee === account) return account;
  return account === '' ? payee : `${payee}（${account}）`;
}
