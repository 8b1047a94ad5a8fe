import { authorizationValues } from './authorizationValues.ts';
import { breachAnnexValues } from './breachAnnexValues.ts';
import type { CaseFacts } from './caseFacts.ts';
import { collectionTiming } from './collectionTiming.ts';
import { contactSummary } from './contactSummary.ts';
import { type DocumentValue, isMissing, isRich } from './documentValue.ts';
import type { DocumentChoice } from './documentValues.ts';
import { evidenceListValues } from './evidenceListValues.ts';
import { evidenceShown } from './evidenceShown.ts';
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
      return { 联系概要: contactSummary(facts, person, 3) };
    case 'pi-request':
      return { 联系概要: citedAsShown(facts, choice, person, 3) };
    case 'stop-notice':
      return {
        联系概要: citedAsShown(facts, choice, person, 2),
        时间频次: collectionTiming(facts).told || null,
      };
    default:
      return {};
  }
}

/** A reader who gets no evidence is pointed to none, and nothing is called unproven for that. */
function citedAsShown(
  facts: CaseFacts,
  choice: DocumentChoice,
  person: string,
  gravest: number,
): DocumentValue {
  const evidence = evidenceShown(facts, choice);
  return withoutDoubt(contactSummary({ ...facts, evidence }, person, gravest));
}

function withoutDoubt(value: DocumentValue): DocumentValue {
  if (isRich(value)) {
    return { runs: value.runs.map(({ unsupported: _mark, ...run }) => run) };
  }
  if (Array.isArray(value)) return value.map(withoutDoubt);
  if (typeof value !== 'object' || value === null || isMissing(value)) return value;
  return Object.fromEntries(
    Object.entries(value as { [name: string]: DocumentValue }).map(([name, part]) => [
      name,
      withoutDoubt(part),
    ]),
  );
}
