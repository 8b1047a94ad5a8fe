import { cleanText } from '../domain/documents/cleanText.ts';

/** Text as it can stand between tags and in attributes: nothing unprintable, on one line. */
export function escapeXml(text: string): string {
  const line = cleanText(text).replace(/[\n\t]+/g, ' ');
  return /[&<>"]/.test(line) ? line.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : line;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
