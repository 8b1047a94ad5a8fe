import { authorizationValues } from './authorizationValues.ts';
import { breachAnnexValues } from './breachAnnexValues.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { DocumentValue } from './documentValue.ts';
import type { DocumentChoice } from './documentValues.ts';
import { evidenceListValues } from './evidenceListValues.ts';
import { intakeRecordValues } from './intakeRecordValues.ts';
import { opinionValues } from './opinionValues.ts';

/** What only one kind of paper prints, under one name; made for that paper alone. */
export function paperOwnValues(
  facts: CaseFacts,
  choice: DocumentChoice,
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
    default:
      return {};
  }
}
