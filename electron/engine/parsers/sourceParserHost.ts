import { fileURLToPath } from 'node:url';
import { forkedParserHost } from './forkedParserHost.ts';
import type { ParserHost } from './parserHost.ts';

/** Parser processes straight from the sources: tests and command line, never bundled. */
export function sourceParserHost(): ParserHost {
  return forkedParserHost({
    parser: fileURLToPath(new URL('./parserMain.ts', import.meta.url)),
    ocr: fileURLToPath(new URL('./ocrMain.ts', import.meta.url)),
  });
}
