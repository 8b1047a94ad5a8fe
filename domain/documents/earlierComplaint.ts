import type { CaseFacts } from './caseFacts.ts';
import { isActTaken } from './checkNarrative.ts';
import type { Run } from './documentTree.ts';
import { runsOf } from './documentValue.ts';
import { missing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';

/**
 * Whether the client turned to the institution before she turns to its regulator: by the papers and the course of the
 * case. A paper that was only generated is not called sent.
 */
export function earlierComplaint(facts: CaseFacts): Run[] {
  const letter = facts.documents
    .filter(({ recipientKind }) => recipientKind === 'institution')
    .map(({ createdOn }) => createdOn)
    .sort()
    .at(-1);
  if (letter !== undefined && facts.case.followingSince !== null) {
    return runsOf(
      `投诉人已就同一事项书面投诉被投诉机构（投诉书日期为${chineseDay(letter)}），现就处理情况向贵局反映。`,
    );
  }
  if (isActTaken(facts, 'platform_report') || isActTaken(facts, 'objection_raised')) {
    return runsOf('投诉人已经先行提出，经过见“已经采取的核实措施”。');
  }
  const unknown = missing('check.platform_report');
  if (letter !== undefined) {
    return runsOf(
      `投诉人就同一事项致被投诉机构的投诉书日期为${chineseDay(letter)}，提交和答复情况：`,
      unknown,
      '。',
    );
  }
  return runsOf('投诉人是否已经先向被投诉机构投诉：', unknown, '。');
}
