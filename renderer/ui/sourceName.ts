import { uiText } from '../text/uiText.ts';

/** A source as a lawyer knows it: the directory's short name of a public collection is spelt out. */
export function sourceName(source: string): string {
  return source.replace(/^metowolf\/vCards @\w+/, uiText.publicNumberCollection);
}
