import { authorizationValues } from './authorizationValues.ts';
import { breachAnnexValues } from './breachAnnexValues.ts';
import type { CaseFacts } from './caseFacts.ts';
import { collectionTiming } from './collectionTiming.ts';
import { contactSummary } from './contactSummary.ts';
import type { DocumentValue } from './documentValue.ts';
import type { DocumentChoice } from './documentValues.ts';
import { evidenceListValues } from './evidenceListValues.ts';
import { intakeRecordValues } from './intakeRecordValues.ts';
import { opinionValues } from './opinionValues.ts';

/** What only one kind of paper prints, under one name; made for that paper alone. */
export function paperOwnValues(
  facts: CaseFacts,
  choice: DocumentChoice,
  person: string,
): { [name: string]: DocumentValue } {
  switch (choice.templateKind) {
    case 'opinion':
      return { 研判: opinionValues(facts) };
    case 'authorization':
    case 'authorization-court':
      return { 授权: authorizationValues(facts, choice) };
    case 'evidence-list':
      return { 目录: evidenceListValues(facts, choice) };
    case 'breach-annex':
      return { 违规: breachAnnexValues(facts) };
    case 'intake-record':
      return { 笔录: intakeRecordValues(facts), 签字日期: '＿＿＿＿年＿＿月＿＿日' };
    case 'lawyer-letter':
    case 'pi-request':
      return { 联系概要: contactSummary(facts, person, 3) };
    case 'stop-notice':
      return {
        联系概要: contactSummary(facts, person, 2),
        时间频次: collectionTiming(facts).told || null,
      };
    default:
      return {};
  }
}
