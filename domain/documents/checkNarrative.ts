import type { StepCode, VerificationStep } from '../verification/verification.ts';
import type { CaseFacts } from './caseFacts.ts';
import { CHECK_SENTENCES, type CheckSentence } from './checkSentences.ts';
import type { Run } from './documentTree.ts';
import { runsOf, unsupported } from './documentValue.ts';
import { evidenceCitation } from './evidenceCitation.ts';
import { chineseDay } from './legalPoint.ts';
import type { PaperVoice } from './paperVoice.ts';
import { recordedWords } from './recordedWords.ts';

/**
 * What was done to find out the truth, in the order of doing: one sentence for all that one side did on one day.
 * @param checks the steps that the paper tells; absent = all
 */
export function checkNarratives(
  facts: CaseFacts,
  voice: PaperVoice,
  checks: readonly VerificationStep[] = facts.checks,
): Run[][] {
  const told = [...checks]
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || (a.doneAtMs ?? 0) - (b.doneAtMs ?? 0))
    .flatMap((step) => {
      const sentence = sentenceOf(step);
      return sentence === null ? [] : [clauseOf(step, sentence, facts, voice)];
    });
  const days: Clause[][] = [];
  for (const clause of told) {
    const last = days.at(-1);
    if (last?.[0] && last[0].lead !== '' && last[0].lead === clause.lead) last.push(clause);
    else days.push([clause]);
  }
  return days.map(daySentence);
}

/** True when the step was carried out and gave an answer, whichever. */
export function isCheckAnswered(facts: CaseFacts, code: StepCode): boolean {
  return facts.checks.some(
    (step) => step.code === code && ['favourable', 'unfavourable', 'differs'].includes(step.result),
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

/** A step: who and when, and what was done; clauses of one lead are told in one sentence. */
type Clause = { lead: string; runs: Run[] };

function clauseOf(
  step: VerificationStep,
  sentence: CheckSentence,
  facts: CaseFacts,
  voice: PaperVoice,
): Clause {
  const items =
    step.code === 'credit_report'
      ? facts.evidence.filter((item) => item.kind === 'credit_report')
      : [];
  const { lead, act } = statement(step, sentence, facts, voice);
  const text = filledIn(act, voice);
  const runs = runsOf(text, noteRuns(step, text, voice));
  return {
    lead,
    runs: items.length === 0 ? unsupported(runs) : [...runs, ...evidenceCitation(items)],
  };
}

function daySentence(clauses: readonly Clause[]): Run[] {
  const lead = clauses[0]?.lead ?? '';
  const isSupported = clauses.every(({ runs }) => runs.every((run) => !run.unsupported));
  return [
    ...(lead === '' ? [] : isSupported ? [{ text: lead }] : unsupported([{ text: lead }])),
    ...clauses.flatMap(({ runs }, index) => [...(index > 0 ? [{ text: '；' }] : []), ...runs]),
    { text: '。' },
  ];
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
): { lead: string; act: string } {
  const who = step.performedBy === 'firm' && !facts.case.represented ? null : step.performedBy;
  if (sentence.pending !== undefined && isStillToCome(step)) {
    const name = who === 'client' ? voice.person : who === 'firm' ? voice.firm : '';
    return { lead: '', act: `${name}${sentence.pending}` };
  }
  const day = step.performedOn ? chineseDay(step.performedOn) : '';
  const finding = sentence.finding === undefined ? '' : `，${sentence.finding}`;
  if (who === 'client') {
    return { lead: `${day}${day && '，'}${voice.person}`, act: `${sentence.act}${finding}` };
  }
  const firmAct = sentence.firmAct ?? sentence.act;
  if (who === 'firm') {
    return { lead: `${voice.firm}${day && `于${day}`}`, act: `${firmAct}${finding}` };
  }
  return { lead: day && `${day}，`, act: `${sentence.passive ?? `经${firmAct}`}${finding}` };
}

/** The desk's note in brackets, where it says more than the sentence. */
function noteRuns(step: VerificationStep, sentence: string, voice: PaperVoice): Run[] {
  // To the institution itself nobody calls it 官方; 支付宝官方号码 names whose it is, and stays.
  const { institution } = voice;
  const said = institution === '官方' ? step.note : step.note.replace(OFFICIAL, `$1${institution}`);
  const note = recordedWords(said, voice.person, `check.${step.code}`);
  const words = note.runs.map((run) => run.text).join('');
  if (addsNothing(words, sentence, institution)) return [];
  return note.verbatim ? runsOf('（核实时记录：', note.runs, '）') : runsOf('（', note.runs, '）');
}

/** 官方 as the name of a side: at the beginning of a clause, or behind a verb or preposition. */
const OFFICIAL = /(^|[\s，。；：、（“向打拨与在从由经被据问是联系])官方/g;

/** 官方答复没有上门安排 behind ……，答复没有上门安排 says it twice. */
function addsNothing(words: string, sentence: string, institution: string): boolean {
  const said = bare(words);
  const beside = bare(words.replaceAll(institution, '').replaceAll('官方', ''));
  return said === '' || [said, beside].some((text) => bare(sentence).includes(text));
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
