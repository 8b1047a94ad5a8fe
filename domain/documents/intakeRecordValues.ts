import type { IntakeAnswers } from '../intake/intakeForm.ts';
import type { IntakeQuestion } from '../intake/intakeQuestions.ts';
import { questionBank } from '../intake/questionBank.ts';
import { readQuestionSignals } from '../intake/questionSignals.ts';
import { formatFen } from '../money/fen.ts';
import { formatShanghai, parseShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, quoted } from './cleanText.ts';
import {
  contactNarrative,
  contactsInOrder,
  contactTime,
  demandWords,
  durationText,
  notedWords,
} from './contactNarrative.ts';
import type { Run } from './documentTree.ts';
import { type DocumentValue, runsOf, type TextOrMissing } from './documentValue.ts';
import { missing, orMissing } from './fieldLabel.ts';
import type { PaperDetailKey } from './paperDetails.ts';
import { underPaperName } from './recordedWords.ts';

/** What the client calls herself in her own answers. */
const SELF = '我';
/** So many calls of one number in a row are asked for and told at once. */
const SERIES_FROM = 3;

/**
 * The 接待笔录: what was asked and answered at the desk, as it was entered. Only questions that have an answer stand in
 * it, and rows read out of files are no answers: of them the paper says how many there are.
 */
export function intakeRecordValues(facts: CaseFacts): { [name: string]: DocumentValue } {
  const detail = (key: PaperDetailKey) => clauseText(facts.details?.[key] ?? '');
  const needed = (key: PaperDetailKey) => orMissing(detail(key), `paper.${key}`);
  const written = contactsInOrder(facts.contacts.filter(({ source }) => source === undefined));
  return {
    时间: receptionTime(detail('receptionAt'), facts.receptionAtMs ?? null),
    地点: needed('receptionPlace'),
    接待人: needed('receivedBy'),
    记录人: detail('recordedBy') || null,
    其他在场人: detail('receptionOthers') || null,
    问答: [...contactAnswers(written, facts), ...answeredQuestions(facts.answers, written)],
    读入次数: facts.contacts.length - written.length,
    材料: facts.evidence.map(
      ({ number, title }) => `证据${number}“${clauseText(title) || '未命名'}”`,
    ),
  };
}

function receptionTime(typed: string, begunAtMs: number | null): TextOrMissing {
  const typedAtMs = parseShanghai(typed);
  if (typed !== '' && typedAtMs === null) return typed;
  const atMs = typedAtMs ?? begunAtMs;
  if (atMs === null) return missing('paper.receptionAt');
  return formatShanghai(atMs, typed !== '' && typed.length <= 10 ? 'chineseDate' : 'chineseMinute');
}

/** One question a contact, and one for a series of calls: nobody asks six times in the same words. */
function contactAnswers(written: CaseFacts['contacts'], facts: CaseFacts): DocumentValue[] {
  const asked: CaseFacts['contacts'][] = [];
  for (const contact of written) {
    const last = asked.at(-1);
    if (last?.[0] && isSameCaller(last[0], contact)) last.push(contact);
    else asked.push([contact]);
  }
  const occasions = asked.flatMap((group) =>
    group.length < SERIES_FROM ? group.map((contact) => [contact]) : [group],
  );
  return occasions.map((group, index): DocumentValue => {
    const [first] = group;
    if (first === undefined) return null;
    return group.length > 1
      ? { 问: seriesQuestion(first), 答: { runs: seriesAnswer(group) } }
      : {
          问: contactQuestion(index, occasions.length, first.direction),
          答: { runs: contactAnswer(first, facts) },
        };
  });
}

type Contact = CaseFacts['contacts'][number];

function isSameCaller(one: Contact, other: Contact): boolean {
  return [one, other].every(
    ({ channel, direction }) => channel === 'call' && direction === 'incoming',
  )
    ? one.from.trim() === other.from.trim() &&
        one.claimedIdentity.trim() === other.claimedIdentity.trim()
    : false;
}

function contactQuestion(index: number, count: number, direction: string): string {
  const which = count === 1 ? '这次' : `第${index + 1}次`;
  return direction === 'incoming'
    ? `${which}对方是什么时候、怎样联系你的，说了什么，要求什么？`
    : `${which}是你联系对方的，什么时候、怎样联系，说了什么？`;
}

function seriesQuestion({ from }: Contact): string {
  const number = clauseText(from);
  return `${number === '' ? '没有显示的号码' : `号码${number}`}打来过几次，每次是什么时候、说了什么、要求什么？`;
}

/** 共6次，对方自称…。（1）2026年10月27日8时40分，45秒，…… */
function seriesAnswer(calls: readonly Contact[]): Run[] {
  const name = clauseText(calls[0]?.claimedIdentity ?? '');
  const claimed = name === '' ? '' : `，对方自称${quoted(name)}`;
  return runsOf(
    `共${calls.length}次${claimed}。`,
    ...calls.flatMap((call, index) => {
      const length = durationText(call.durationSeconds);
      const asked = demandWords(call, SELF).runs;
      const noted = call.durationSeconds === 0 ? [] : notedWords(call, SELF).runs;
      return [
        `（${index + 1}）`,
        contactTime(call),
        length === '' ? '' : `，${length}`,
        ...(noted.length > 0 ? ['，', noted] : []),
        ...(call.durationSeconds === 0 || asked.length === 0
          ? []
          : calls[index - 1]?.demand === call.demand
            ? ['；要求和上次一样']
            : ['；要求', asked]),
        '。',
      ];
    }),
  );
}

/** In the client's own mouth nothing is evidence yet, nothing is unsupported, and everything is her statement. */
function contactAnswer(contact: Contact, facts: CaseFacts): Run[] {
  return contactNarrative(contact, { ...facts, evidence: [] }, SELF).map(
    ({ unsupported: _mark, ...run }) => ({
      ...run,
      text: run.text.replace(/(通话|上门)情况（我陈述）：/, (_all, kind) =>
        kind === '通话' ? '通话中，' : '当时，',
      ),
    }),
  );
}

function answeredQuestions(
  answers: IntakeAnswers,
  written: CaseFacts['contacts'],
): DocumentValue[] {
  const signals = readQuestionSignals(written);
  return questionBank
    .filter(({ after, askWhen }) => !after || (askWhen?.(answers, signals) ?? true))
    .flatMap(({ question }): DocumentValue[] => {
      const answer = answerText(question, answers);
      if (answer === '') return [];
      const asked = question.title.replaceAll('当事人', '你').replace(/本人\s*(?=App)/, '你的');
      return [{ 问: asked.endsWith('？') ? asked : `${asked}是什么？`, 答: `${answer}。` }];
    });
}

/** The answer as it was entered; '' where nobody asked. */
function answerText({ field, kind, options }: IntakeQuestion, answers: IntakeAnswers): string {
  const answer = answers[field];
  if (answer === null) return '';
  if (Array.isArray(answer)) {
    const named = answer.map((value) => optionLabel(options, value));
    return named.length === 0 ? '没有' : named.join('、');
  }
  if (typeof answer === 'number') return numberText(kind, answer);
  if (kind === 'yesNoUnsure') return { yes: '是', no: '否', unsure: '不确定' }[answer] ?? '';
  if (kind === 'choice') return optionLabel(options, answer);
  return underPaperName(clauseText(answer), SELF);
}

function numberText(kind: IntakeQuestion['kind'], answer: number): string {
  if (kind === 'money') return `人民币${formatFen(answer)}元`;
  return kind === 'days' ? `${answer}天` : formatShanghai(answer, 'chineseMinute');
}

function optionLabel(options: IntakeQuestion['options'], value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}
