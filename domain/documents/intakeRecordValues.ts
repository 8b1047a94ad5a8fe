import type { IntakeAnswers } from '../intake/intakeForm.ts';
import type { IntakeQuestion } from '../intake/intakeQuestions.ts';
import { questionBank } from '../intake/questionBank.ts';
import { readQuestionSignals } from '../intake/questionSignals.ts';
import { formatFen } from '../money/fen.ts';
import { formatShanghai, parseShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { contactNarrative, contactsInOrder } from './contactNarrative.ts';
import type { Run } from './documentTree.ts';
import type { DocumentValue, TextOrMissing } from './documentValue.ts';
import { missing, orMissing } from './fieldLabel.ts';
import type { PaperDetailKey } from './paperDetails.ts';
import { underPaperName } from './recordedWords.ts';

/** What the client calls herself in her own answers. */
const SELF = '本人';

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
    问答: [
      ...written.map((contact, index) => ({
        问: contactQuestion(index, written.length, contact.direction),
        答: { runs: contactAnswer(contact, facts) },
      })),
      ...answeredQuestions(facts.answers, written),
    ],
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

function contactQuestion(index: number, count: number, direction: string): string {
  const which = count === 1 ? '这次' : `第${index + 1}次`;
  return direction === 'incoming'
    ? `${which}对方是什么时候、怎样联系你的，说了什么，要求什么？`
    : `${which}是你联系对方的，什么时候、怎样联系，说了什么？`;
}

/** In the client's own mouth nothing is evidence yet, and nothing is unsupported. */
function contactAnswer(contact: CaseFacts['contacts'][number], facts: CaseFacts): Run[] {
  return contactNarrative(contact, { ...facts, evidence: [] }, SELF).map(
    ({ unsupported: _mark, ...run }) => run,
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
      const asked = question.title.replaceAll('当事人', '你');
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
