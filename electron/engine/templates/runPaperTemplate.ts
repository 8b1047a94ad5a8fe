import { createHash } from 'node:crypto';
import type { DocumentValues } from '../../../domain/documents/documentValues.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { TemplatePreview } from '../../../domain/paperTemplates/paperTemplate.ts';
import type { TemplateSource } from '../../../templates/templateSource.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import { startParser } from '../parsers/parserProcess.ts';
import { bytesSource } from './runWordTemplate.ts';

/** Liquid stops itself after 5 s; what keeps even Liquid busy is ended a little later. */
const stallMs = 6_000;

/** SHA-256 of a template's text, lower-case hex, as papers carry it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Checks and runs the text of a template in a process of its own, which an endless loop can keep busy or crash
 * without harm. Faults come back, they are not thrown.
 * @param samples values to make papers of; the first paper is returned
 * @throws AnDunError CANCELLED
 */
export async function runPaperTemplate(
  parsers: ParserHost,
  text: string,
  like: Pick<TemplateSource, 'id' | 'recipientKinds'>,
  samples: readonly DocumentValues[],
  signal?: AbortSignal,
): Promise<TemplatePreview> {
  const { id: kind, recipientKinds } = like;
  const source = bytesSource(new TextEncoder().encode(text));
  const options = { kind, recipientKinds, hash: hashOf(text), samples: JSON.stringify(samples) };
  try {
    const input = { source, fileName: '', options, stallMs, signal };
    for await (const event of startParser(parsers, 'paperTemplate', input)) {
      if (event.type === 'checked') return event.preview;
    }
  } catch (error) {
    if (!(error instanceof AnDunError && error.code === 'PARSER_STOPPED')) throw error;
  }
  return { faults: [{ line: null, tag: '', text: stopped }], tree: null, missing: [] };
}

const stopped =
  '模板运行超过了上限（约 5 秒、400 MB），已经停止。请检查 {% for %} 循环的范围和层数。';
