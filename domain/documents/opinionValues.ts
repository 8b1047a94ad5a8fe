import { outcomeNames, reasonWeightNames } from '../glossary.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import { checklistStep, stepResultLabel } from '../verification/checklist.ts';
import { type CheckResult, checkResult, checkResults } from '../verification/checkResult.ts';
import { isUnconfirmed, withoutUnconfirmed } from '../verification/verdictRule.ts';
import {
  type OutcomeCode,
  outcomeCodes,
  type Verdict,
  type VerdictCheck,
} from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import type { DocumentValue } from './documentValue.ts';
import { missing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';

/**
 * The verdict as the 研判意见 tells it: what the rules give with every reason and check, the lawyer's own conclusion
 * beside it, what is unknown and what to do next. Nothing is left out because it does not fit the conclusion.
 */
export function opinionValues(facts: CaseFacts): { [name: string]: DocumentValue } {
  const verdict = facts.examination?.verdict ?? null;
  const unknowns = verdict?.unknowns ?? facts.verdict.unknowns;
  return {
    程序结论: outcomesText(verdict?.outcomes ?? facts.verdict.outcomes),
    律师结论: lawyersConclusion(facts),
    止付: verdict?.stopPayment ?? false,
    各项: verdict ? reasonsByOutcome(facts, verdict) : [],
    核查: verdict ? checkRows(verdict) : [],
    没有: verdict ? answeredNo(verdict) : null,
    待确认: verdict ? unconfirmedReasons(facts, verdict) : 0,
    仅待确认: verdict ? restingOnReadings(facts, verdict) : null,
    写疑似诈骗: concludedOutcomes(facts).includes('A'),
    核查统计: verdict ? checkCounts(verdict) : null,
    步骤: stepRows(facts),
    未做步骤: stepsToTake(facts),
    未知: unknowns.map(clauseText).filter((text) => text !== ''),
    下一步: (verdict?.nextSteps ?? []).map(({ urgency, sentence, channel }) => ({
      时限: URGENCY[urgency],
      事项: clauseText(sentence),
      // The number often stands in the sentence already.
      渠道: channel !== null && !sentence.includes(channel) ? channel : null,
    })),
  };
}

const URGENCY = { now: '立即', soon: '尽快', normal: '' };

function lawyersConclusion({ examination }: CaseFacts): DocumentValue {
  const conclusion = examination?.conclusion ?? null;
  if (conclusion === null) return null;
  return {
    结论: outcomesText(conclusion.outcomes),
    理由: clauseText(conclusion.reason) || missing('check.conclusion', '律师另作结论的理由'),
    作出人: clauseText(conclusion.actor) || null,
    日期: conclusion.atMs === null ? null : formatShanghai(conclusion.atMs, 'chineseDate'),
  };
}

/** 疑似诈骗（A）、信息泄露/冒名（D） */
function outcomesText(outcomes: readonly OutcomeCode[]): string {
  const codes = outcomes.length === 0 ? (['F'] as const) : outcomes;
  return codes.map((code) => `${outcomeNames[code]}（${code}）`).join('、');
}

/** Outcomes with reasons: those of the conclusion first, then what was weighed and not concluded. */
function reasonsByOutcome(facts: CaseFacts, verdict: Verdict): DocumentValue[] {
  const concluded = concludedOutcomes(facts);
  const withReasons = outcomeCodes.filter((code) =>
    verdict.reasons.some(({ outcome }) => outcome === code),
  );
  const inOrder = [
    ...withReasons.filter((code) => concluded.includes(code)),
    ...withReasons.filter((code) => !concluded.includes(code)),
  ];
  return inOrder.map((code) => ({
    名称: `${outcomeNames[code]}（${code}）`,
    归入: standing(concluded.includes(code), verdict.outcomes.includes(code)),
    理由: verdict.reasons
      .filter(({ outcome }) => outcome === code)
      .map(({ weight, sentence, source }) => ({
        权重: isUnconfirmed(sentence) ? UNCONFIRMED_NAME : reasonWeightNames[weight],
        理由: withoutUnconfirmed(sentence),
        依据: source,
      })),
  }));
}

function concludedOutcomes({ examination, verdict }: CaseFacts): readonly OutcomeCode[] {
  return examination?.conclusion?.outcomes ?? examination?.verdict?.outcomes ?? verdict.outcomes;
}

/** Reasons of the conclusion that rest on readings of the program: nobody may sign them as they stand. */
function unconfirmedReasons(facts: CaseFacts, { reasons }: Verdict): number {
  const concluded = concludedOutcomes(facts);
  return reasons.filter(
    ({ outcome, sentence }) => concluded.includes(outcome) && isUnconfirmed(sentence),
  ).length;
}

/** What is concluded and has no reason yet but such readings. */
function restingOnReadings(facts: CaseFacts, { reasons }: Verdict): string | null {
  const codes = concludedOutcomes(facts).filter((code) => {
    const own = reasons.filter(
      ({ outcome, weight }) => outcome === code && (weight === 'decisive' || weight === 'supports'),
    );
    return own.length > 0 && own.every(({ sentence }) => isUnconfirmed(sentence));
  });
  return codes.length === 0 ? null : outcomesText(codes);
}

function standing(isConcluded: boolean, isComputed: boolean): string {
  if (isConcluded) return isComputed ? '列入结论' : '由律师列入结论，程序未列入';
  return isComputed ? '程序列入，律师未采纳' : '有相关情况，未列入结论';
}

const UNCONFIRMED_NAME = '待确认';

const checkResultNames: Record<CheckResult, string> = {
  found: '材料显示有',
  contrary: '情况相反',
  open: '待核实',
  not_found: '未见',
  not_asked: '尚未问清',
};

/** What was asked or looked up and is not so. What merely stands nowhere was not checked, and is not told. */
function answeredNo({ checks }: Verdict): string | null {
  const answers = checks.flatMap(({ answer }) => answer ?? []);
  return answers.length === 0 ? null : answers.join('；');
}

/** What was found stands first, what was never asked last. */
function checkRows(verdict: Verdict): DocumentValue[] {
  return toldChecks(verdict).map(({ label, source, result }) => ({
    核查内容: label,
    结果: result,
    依据: source,
  }));
}

function checkCounts(verdict: Verdict): string {
  const results = toldChecks(verdict).map(({ result }) => result);
  return [...new Set(results)]
    .map((result) => `${result}${results.filter((each) => each === result).length}项`)
    .join('，');
}

/** Every check but those of which nothing stands anywhere, in the order of their results. */
function toldChecks(verdict: Verdict) {
  return checkResults
    .filter((result) => result !== 'not_found')
    .flatMap((result) =>
      verdict.checks
        .filter((check) => checkResult(check, verdict) === result)
        .map((check) => ({
          ...check,
          result: hasOnlyReading(check, verdict) ? UNCONFIRMED_NAME : checkResultNames[result],
        })),
    );
}

function hasOnlyReading({ ruleId }: VerdictCheck, { reasons }: Verdict): boolean {
  return reasons.some((reason) => reason.ruleId === ruleId && isUnconfirmed(reason.sentence));
}

/** 来电号码与官方号码比对；…: what this matter needs and nobody did yet; null where all was done. */
function stepsToTake({ checks, contacts, answers }: CaseFacts): string | null {
  const titles = checks
    .filter(({ result }) => result === 'not_done')
    .map(({ code }) => checklistStep(code))
    .filter((step) => step.appliesTo({ contacts, answers }))
    .map(({ title }) => title);
  return titles.length === 0 ? null : titles.join('；');
}

/** Steps that somebody took, in the order of the checklist. */
function stepRows({ checks }: CaseFacts): DocumentValue[] {
  return checks
    .filter(({ result }) => result !== 'not_applicable' && result !== 'not_done')
    .map(({ code, result, note, performedBy, performedOn }) => ({
      步骤: checklistStep(code).title,
      结果: stepResultLabel(code, result),
      办理: [
        performedBy ? { client: '当事人', firm: '本所' }[performedBy] : '',
        performedOn ? chineseDay(performedOn) : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
      说明: clauseText(note),
    }));
}
