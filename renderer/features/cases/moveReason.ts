import { caseText } from '../../text/caseText.ts';

/** Where the papers went with a change of status. Every part may be blank. */
export interface Submission {
  recipient: string;
  /** 'YYYY-MM-DD', or ''. */
  submittedOn: string;
  receiptNo: string;
}

export const emptySubmission: Submission = { recipient: '', submittedOn: '', receiptNo: '' };

const words = caseText.status.submission;

/**
 * One line for the record of progress: "提交给：…；日期：…；受理编号：…。" and what was noted. A date alone says nothing
 * of a submission and is left out.
 */
export function moveReason(submission: Submission, note: string): string {
  const recipient = submission.recipient.trim();
  const receiptNo = submission.receiptNo.trim();
  const isSubmitted = recipient !== '' || receiptNo !== '';
  const parts = [
    recipient && `${words.recipientLine}：${recipient}`,
    isSubmitted && submission.submittedOn && `${words.submittedOnLine}：${submission.submittedOn}`,
    receiptNo && `${words.receiptNo}：${receiptNo}`,
  ].filter((part) => part !== '' && part !== false);
  const line = parts.length === 0 ? '' : `${parts.join('；')}。`;
  return `${line}${note.trim()}`;
}
