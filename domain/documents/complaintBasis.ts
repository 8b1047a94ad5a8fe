import type { LawArticle } from '../law/lawArticle.ts';
import { type Citation, citationsFor } from '../law/lawLibrary.ts';
import { withShortNames } from './lawNames.ts';
import { chineseDay, type LegalPoint, type LegalPointDraft } from './legalPoint.ts';

/**
 * The grounds of a complaint: what is complained of under a few headings, each rule named once.
 * Rules in force are chosen draft by draft, by the days of that draft alone.
 */
export function complaintBasis(
  drafts: readonly LegalPointDraft[],
  todayDate: string,
): LegalPoint[] {
  const grouped = new Map<string, { application: string; citations: Citation[] }[]>();
  for (const { heading, topics, application, conductDates, confirmedByLawyer } of drafts) {
    const citations = citationsFor(topics, { conductDates, todayDate, confirmedByLawyer });
    if (citations.length === 0) continue;
    grouped.set(heading, [...(grouped.get(heading) ?? []), { application, citations }]);
  }
  const texts = withShortNames(
    [...grouped.values()].map((group) => {
      const facts = group.map(({ application }) => application).join('');
      return `${facts}依据：${briefCitations(group.flatMap(({ citations }) => citations))}。`;
    }),
  );
  return [...grouped.keys()].map((heading, index) => ({
    heading,
    paragraphs: [[{ text: texts[index] ?? '' }]],
  }));
}

/** 《A法》第一条、第二条；标准B（……；……）: each article once, law by law. Its readers know the law by its number. */
function briefCitations(citations: readonly Citation[]): string {
  const once = [...new Map(citations.map((each) => [each.article.id, each])).values()];
  const laws = [...new Set(once.map(({ article }) => article.lawName))];
  return laws
    .map((law) => {
      const own = once.filter(({ article }) => article.lawName === law);
      const articles = own.filter(({ article }) => article.force === 'law');
      // A standard is no law that everybody knows: what it says stands with it.
      const said = own
        .filter(({ article }) => article.force !== 'law' && !isSaidBefore(article, once))
        .map(({ article }) => article.summary)
        .join('；');
      const names = articles.map((each) => named(each, once)).join('、');
      return `${law}${names}${said === '' ? '' : `（${said}）`}`;
    })
    .join('；');
}

/** The association's guideline repeats the standard: one of them says it. */
function isSaidBefore(article: LawArticle, all: readonly Citation[]): boolean {
  return (
    article.force === 'selfRegulation' &&
    all.some(
      (other) =>
        other.article.force === 'standard' &&
        other.article.topics.some((topic) => article.topics.includes(topic)),
    )
  );
}

function named({ article, conductDates }: Citation, all: readonly Citation[]): string {
  const group = article.versionGroup;
  const versions = all.filter((other) => group && other.article.versionGroup === group);
  if (versions.length < 2) return article.article;
  return `${article.article}（适用于${conductDates.map(chineseDay).join('、')}的行为）`;
}
