import { dirname, extname, join } from 'node:path';
import { forkedParserHost } from './forkedParserHost.ts';
import type { ParserHost } from './parserHost.ts';

/**
 * Parser processes from the programs beside the engine's own: bundles in a build, sources in tests.
 * @param engineFile program of this process
 */
export function bundledParserHost(engineFile: string): ParserHost {
  const isSource = extname(engineFile) === '.ts';
  const folder = isSource ? join(dirname(engineFile), 'parsers') : dirname(engineFile);
  const file = (name: string) => join(folder, isSource ? `${name}Main.ts` : `${name}.cjs`);
  return forkedParserHost({ parser: file('parser'), ocr: file('ocr') });
}
