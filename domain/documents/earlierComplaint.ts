import type { CaseFacts } from './caseFacts.ts';
import { complaintRepliedOn, complaintSentOn, firstSentOn } from './channelSituation.ts';
import { clauseText } from './cleanText.ts';
import type { Run } from './documentTree.ts';
import { runsOf, type TextOrMissing } from './documentValue.ts';
import { missing, orMissing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';
import type { PaperDetailKey } from './paperDetails.ts';
import type { RecipientKind } from './recipients.ts';

/** What was done before, where the addressee asks for it; null for an addressee that asks for nothing. */
export function earlierComplaint(facts: CaseFacts, recipientKind: RecipientKind): Run[] | null {
  switch (recipientKind) {
    case 'nfra_12378':
    case 'pboc_12363':
      return complaintToInstitution(facts);
    case 'pboc_credit':
      return runsOf('投诉人已于', dayOf(facts, 'creditObjectionOn'), '提出征信异议。');
    case 'pi_authority':
      return runsOf(
        '投诉人已于',
        dayOf(facts, 'piRequestedOn'),
        '向被投诉机构提出查询、删除个人信息的请求。',
      );
    case 'telecom_12300':
      return runsOf(
        '申诉人已于',
        dayOf(facts, 'carrierComplaintOn'),
        '向',
        orMissing(clauseText(facts.details?.carrierName ?? ''), 'paper.carrierName'),
        '投诉，要求其对上述号码采取处置措施，对处理情况不满意或者至今没有得到答复，现提出申诉。',
      );
    default:
      return null;
  }
}

/**
 * Whether the client turned to the institution before she turns to its regulator: by the day that somebody wrote down, or
 * by a version marked as sent. What was only generated, or a case only moved on, was sent to nobody.
 */
function complaintToInstitution(facts: CaseFacts): Run[] | null {
  if (facts.details?.institutionComplaintOn) return datedComplaint(facts);
  const sentOn = complaintSentOn(facts);
  if (sentOn === null) return null;
  return runsOf(
    `投诉人已于${chineseDay(sentOn)}就同一事项书面投诉被投诉机构，${replyOf(facts) ?? '现就处理情况向贵单位反映。'}`,
  );
}

function datedComplaint(facts: CaseFacts): Run[] {
  return runsOf(
    '投诉人已于',
    dayOf(facts, 'institutionComplaintOn'),
    '就同一事项投诉被投诉机构，',
    replyOf(facts) ?? '截至本投诉书提交之日没有收到答复。',
  );
}

function replyOf(facts: CaseFacts): string | null {
  const replied = complaintRepliedOn(facts);
  return replied ? `被投诉机构于${chineseDay(replied)}作出答复，投诉人对处理结果有异议。` : null;
}

/** What nobody typed in stands in the register of what was sent. */
function sentOn(facts: CaseFacts, key: PaperDetailKey): string | null {
  if (key === 'creditObjectionOn') return firstSentOn(facts, 'credit-objection');
  return key === 'piRequestedOn' ? firstSentOn(facts, 'pi-request') : null;
}

function dayOf(facts: CaseFacts, key: PaperDetailKey): TextOrMissing {
  const day = facts.details?.[key] || sentOn(facts, key) || '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? chineseDay(day) : missing(`paper.${key}`);
}
