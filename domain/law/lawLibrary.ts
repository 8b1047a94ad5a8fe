import type { LawArticle, LawTopic } from './lawArticle.ts';
import { LAW_ARTICLES } from './lawArticles.ts';

export type CitationContext = {
  /** Days of the conduct, 'YYYY-MM-DD'. Empty = no day is known. */
  conductDates: readonly string[];
  /** 'YYYY-MM-DD'; stands in for the conduct only where the law has not changed in between. */
  todayDate: string;
  /** Ids of guarded articles that a lawyer confirmed for this case. */
  confirmedByLawyer?: readonly string[];
};

/** An article together with the days of conduct it governs (empty when no day is known). */
export type Citation = { article: LawArticle; conductDates: string[] };

/**
 * The articles on the given topics that governed the conduct on its days. Conduct that spans a
 * change of law yields both versions, each with its own days. Unverified and guarded articles are
 * left out. The order is that of the library.
 */
export function citationsFor(topics: readonly LawTopic[], context: CitationContext): Citation[] {
  return citable(context, (article) => article.topics.some((topic) => topics.includes(topic)));
}

/** As citationsFor, by article id; an unknown id is ignored. */
export function citationsById(ids: readonly string[], context: CitationContext): Citation[] {
  return citable(context, (article) => ids.includes(article.id));
}

/** The same citations law by law, each law's articles by their numbers. */
export function inArticleOrder(citations: readonly Citation[]): Citation[] {
  const laws = [...new Set(citations.map(({ article }) => article.lawName))];
  const place = ({ article }: Citation) => laws.indexOf(article.lawName);
  return [...citations].sort(
    (one, other) =>
      place(one) - place(other) ||
      articleNumber(one.article.article) - articleNumber(other.article.article),
  );
}

/** 《中华人民共和国民法典》第一千零三十二条 */
export function citationName(article: LawArticle): string {
  return `${article.lawName}${article.article}`;
}

/** The article with this id, or null. */
export function lawArticle(id: string): LawArticle | null {
  return LAW_ARTICLES.find((article) => article.id === id) ?? null;
}

function citable(context: CitationContext, wanted: (article: LawArticle) => boolean): Citation[] {
  const citations: Citation[] = [];
  const conductDays = [...new Set(context.conductDates)].sort();
  for (const article of LAW_ARTICLES) {
    if (!wanted(article) || !isPrintable(article, context)) continue;
    if (article.procedural) {
      if (isInForce(article, context.todayDate)) citations.push({ article, conductDates: [] });
      continue;
    }
    const governed = conductDays.filter((day) => isInForce(article, day));
    if (governed.length > 0) citations.push({ article, conductDates: governed });
    else if (
      conductDays.length === 0 &&
      !article.versionGroup &&
      isInForce(article, context.todayDate)
    ) {
      citations.push({ article, conductDates: [] });
    }
  }
  return citations;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };

/** 第一千零三十三条第（一）项 → 1033; what has no number comes first. */
function articleNumber(article: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of /^第([零一二三四五六七八九十百千]+)条/.exec(article)?.[1] ?? '') {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

function isPrintable(article: LawArticle, context: CitationContext): boolean {
  if (article.status !== 'verified') return false;
  return !article.needsLawyer || (context.confirmedByLawyer ?? []).includes(article.id);
}

function isInForce(article: LawArticle, day: string): boolean {
  return article.validFrom <= day && (article.validTo === undefined || day <= article.validTo);
}
