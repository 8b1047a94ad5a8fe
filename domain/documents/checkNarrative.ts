import type { StepCode, VerificationStep } from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import { CHECK_SENTENCES, type CheckSentence } from './checkSentences.ts';
import type { Run } from './documentTree.ts';
import { runsOf } from './documentValue.ts';
import { supportedSentence } from './evidenceCitation.ts';
import { chineseDay } from './legalPoint.ts';
import type { PaperVoice } from './paperVoice.ts';
import { recordedWords } from './recordedWords.ts';

/** What was done to find out the truth, in the order of doing, one sentence each. */
export function checkNarratives(facts: CaseFacts, voice: PaperVoice): Run[][] {
  return [...facts.checks]
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.doneAtMs ?? 0) - (b.doneAtMs ?? 0))
    .flatMap((step) => {
      const sentence = sentenceOf(step);
      return sentence === null ? [] : [checkSentence(step, sentence, facts, voice)];
    });
}

/** True when the step was carried out and gave an answer, whichever. */
export function isCheckAnswered(facts: CaseFacts, code: StepCode): boolean {
  return facts.checks.some(
    (step) =>
      step.code === code && (step.result === 'favourable' || step.result === 'unfavourable'),
  );
}

/** True when a protective step succeeded. */
export function isActDone(facts: CaseFacts, code: StepCode): boolean {
  return facts.checks.some((step) => step.code === code && step.result === 'favourable');
}

/** True when a printed step does not say who took it or when. */
export function lacksPerformer(step: VerificationStep): boolean {
  return sentenceOf(step) !== null && (!step.performedBy || !step.performedOn);
}

function sentenceOf(step: VerificationStep): CheckSentence | null {
  if (step.result === 'not_done' || step.result === 'not_applicable') return null;
  return CHECK_SENTENCES[step.code]?.[step.result] ?? null;
}

function dayOf(step: VerificationStep): string {
  return step.performedOn ?? '9999';
}

/** 已拟书面异议，待寄出: an open result whose note says that nothing was sent yet. */
function isStillToCome(step: VerificationStep): boolean {
  return (
    step.result === 'inconclusive' &&
    /待(?:寄|提交|递交|发|报|投|打)|拟(?:好|定|写|稿|书面|提|寄|报|向|于)|(?:尚未|还没有?|没有|未)(?:寄|提|递|报|发|打|拨)|准备(?:好?)(?:寄|提|递|报|向|投|打)/.test(
      step.note,
    )
  );
}

function checkSentence(
  step: VerificationStep,
  sentence: CheckSentence,
  facts: CaseFacts,
  voice: PaperVoice,
): Run[] {
  const items =
    step.code === 'credit_report'
      ? facts.evidence.filter((item) => item.kind === 'credit_report')
      : [];
  const text = filledIn(statement(step, sentence, facts, voice), voice);
  return supportedSentence(runsOf(text, noteRuns(step, text, voice)), items);
}

function filledIn(text: string, voice: PaperVoice): string {
  return text.replaceAll('{机构}', voice.institution).replaceAll('{当事人}', voice.person);
}

/** Who, when, what, and what came of it. Nobody is named whom nobody wrote down. */
function statement(
  step: VerificationStep,
  sentence: CheckSentence,
  facts: CaseFacts,
  voice: PaperVoice,
): string {
  const who = step.performedBy === 'firm' && !facts.case.represented ? null : step.performedBy;
  if (sentence.pending !== undefined && isStillToCome(step)) {
    const name = who === 'client' ? voice.person : who === 'firm' ? voice.firm : '';
    return `${name}${sentence.pending}`;
  }
  const day = step.performedOn ? chineseDay(step.performedOn) : '';
  const finding = sentence.finding === undefined ? '' : `，${sentence.finding}`;
  if (who === 'client') return `${day}${day && '，'}${voice.person}${sentence.act}${finding}`;
  const firmAct = sentence.firmAct ?? sentence.act;
  if (who === 'firm') return `${voice.firm}${day && `于${day}`}${firmAct}${finding}`;
  return `${day}${day && '，'}${sentence.passive ?? `经${firmAct}`}${finding}`;
}

/** The desk's note in brackets, where it says more than the sentence. */
function noteRuns(step: VerificationStep, sentence: string, voice: PaperVoice): Run[] {
  // To the institution itself nobody calls it 官方.
  const { addressed, institution } = voice;
  const said =
    addressed && institution !== '官方' ? step.note.replaceAll('官方', institution) : step.note;
  const note = recordedWords(said, voice.person, `check.${step.code}`);
  const words = note.runs.map((run) => run.text).join('');
  if (bare(words) === '' || bare(sentence).includes(bare(words))) return [];
  return note.verbatim ? runsOf('（核实时记录：', note.runs, '）') : runsOf('（', note.runs, '）');
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
