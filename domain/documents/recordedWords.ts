import { clauseText, quoted } from './cleanText.ts';
import type { Run } from './documentTree.ts';

/** Words that somebody at the desk wrote down, as a paper may carry them. */
export type RecordedWords = {
  /** true: quoted as the desk wrote it, because its "I" and its "tomorrow" would be read as the paper's own. */
  verbatim: boolean;
  runs: Run[];
};

/** What the screen says beside words that are printed as a quotation of the desk's note. */
export const REWRITE_ADVICE = '请改写为第三人称，并写明具体日期';

/** 我司 and 我行 are how a caller names his firm; 自我 names nobody. */
const FIRST_PERSON = /(?<!自)(?:我|俺|咱)(?!司|行(?!为)|公司|单位|方|院|局|国|省|市|县)/;
const RELATIVE_TIME =
  /[今明昨][天日晚早]|今晨|昨夜|明晨|[前后]天|刚才|刚刚|[上下本这]周|[上下本这]个?星期|[上下本这]个?月/;

/** True when the words only make sense in the mouth, and on the day, of whoever wrote them down. */
export function needsRewriting(text: string): boolean {
  return FIRST_PERSON.test(text) || RELATIVE_TIME.test(text);
}

/**
 * The words of a note in a paper: with the client under the name that the paper gives her, or, where
 * they are written as "I" or with "tomorrow", unchanged in quotation marks with advice to rewrite.
 */
export function recordedWords(text: string, person: string, fieldId: string): RecordedWords {
  const plain = clauseText(text);
  if (plain === '') return { verbatim: false, runs: [] };
  if (!needsRewriting(plain)) {
    return { verbatim: false, runs: [{ text: underPaperName(plain, person) }] };
  }
  const run: Run = { text: quoted(plain), advice: REWRITE_ADVICE, adviceFieldId: fieldId };
  return { verbatim: true, runs: [run] };
}

/** The desk's summary of a talk. Nobody heard these words from the other side: no paper quotes them as spoken. */
export function spokenNote(text: string, person: string, fieldId: string): RecordedWords {
  const plain = clauseText(text);
  if (plain === '') return { verbatim: false, runs: [] };
  const run: Run = { text: underPaperName(plain, person) };
  return {
    verbatim: false,
    runs: [
      needsRewriting(plain) ? { ...run, advice: REWRITE_ADVICE, adviceFieldId: fieldId } : run,
    ],
  };
}

/** What is quoted, and the names of files: they stay as they stand on the evidence. */
const VERBATIM_OR_CLIENT =
  /“[^”]*”|‘[^’]*’|「[^」]*」|《[^》]*》|[^\s，。；：、！？（）“”‘’]*\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])|当事人/gu;

/** A note with the client under the name that the paper gives her, but for quotations and file names. */
export function underPaperName(text: string, person: string): string {
  return text.replace(VERBATIM_OR_CLIENT, (part) => (part === '当事人' ? person : part));
}
