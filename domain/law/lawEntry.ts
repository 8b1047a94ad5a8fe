import type { LawArticle, LawTopic } from './lawArticle.ts';

/** Binds the name, start date and source of one law, so that an entry is one call. */
export function law(lawName: string, validFrom: string, source: string) {
  return (
    id: string,
    article: string,
    topics: readonly LawTopic[],
    summary: string,
  ): LawArticle => ({
    id,
    lawName,
    article,
    summary,
    force: 'law',
    validFrom,
    source,
    status: 'verified',
    topics,
  });
}

/** As law(), for rules that follow the day of filing. */
export function procedure(lawName: string, validFrom: string, source: string) {
  const article = law(lawName, validFrom, source);
  return (...entry: Parameters<typeof article>): LawArticle => ({
    ...article(...entry),
    procedural: true,
  });
}
