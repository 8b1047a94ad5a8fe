import type { LawTopic } from '../law/lawArticle.ts';
import { type Citation, citationName, citationsFor } from '../law/lawLibrary.ts';
import type { Run } from './documentTree.ts';

/** One ground of a paper: what the law says, then what follows for this case. */
export type LegalPoint = { heading: string; paragraphs: Run[][] };

export type LegalPointDraft = {
  heading: string;
  topics: readonly LawTopic[];
  /** Days of the conduct this ground is about; they choose the version of the law. */
  conductDates: readonly string[];
  /** What follows for this case, as whole sentences. */
  application: string;
  /** Ids of guarded articles that a lawyer confirmed for this paper. */
  confirmedByLawyer?: readonly string[];
};

/** The ground in words, or null when no article that may be printed governs it. */
export function legalPoint(draft: LegalPointDraft, todayDate: string): LegalPoint | null {
  const { conductDates, confirmedByLawyer } = draft;
  const citations = citationsFor(draft.topics, { conductDates, todayDate, confirmedByLawyer });
  if (citations.length === 0) return null;
  const text = `${citationText(citations)}${draft.application}`;
  return { heading: draft.heading, paragraphs: [[{ text }]] };
}

/** 《A法》第一条规定，……；第二条规定，……。《B法》…… Two versions of one rule name their days. */
export function citationText(citations: readonly Citation[]): string {
  let text = '';
  let previousLaw = '';
  for (const citation of citations) {
    const { article } = citation;
    const dated = datedPrefix(citation, citations);
    const sameLaw = article.lawName === previousLaw && dated === '';
    const verb = article.force === 'law' ? '规定，' : '提出，';
    const name = sameLaw ? article.article || '并' : citationName(article);
    const joint = text === '' ? '' : sameLaw ? '；' : '。';
    text += `${joint}${dated}${name}${verb}${article.summary}`;
    previousLaw = article.lawName;
  }
  return `${text}。`;
}

/** 《A法》第一条、第二条，《B法》第三条; '' without any. */
export function citationNames(citations: readonly Citation[]): string {
  const names = citations.map(({ article }, index) =>
    citations[index - 1]?.article.lawName === article.lawName
      ? `、${article.article}`
      : `，${citationName(article)}`,
  );
  return names
    .filter((name) => name !== '、')
    .join('')
    .replace(/^，/, '');
}

function datedPrefix(citation: Citation, all: readonly Citation[]): string {
  const group = citation.article.versionGroup;
  if (group === undefined || citation.conductDates.length === 0) return '';
  const versions = all.filter((other) => other.article.versionGroup === group);
  if (versions.length < 2) return '';
  return `对${citation.conductDates.map(chineseDay).join('、')}的行为，`;
}

/** '2026-11-02' → 2026年11月2日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
