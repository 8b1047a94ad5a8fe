import { TextRun } from 'docx';
import { cleanText } from '../domain/documents/cleanText.ts';
import type { Run } from '../domain/documents/documentTree.ts';

/** Runs as Word runs: missing values highlighted, nothing in them that would break the XML. */
export function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.map(
    (run) =>
      new TextRun({
        text: cleanText(run.text).replace(/[\n\t]+/g, ' '),
        ...(run.breakBefore ? { break: 1 } : {}),
        ...(run.bold ? { bold: true } : {}),
        ...(run.missingFieldId ? { highlight: 'yellow' as const } : {}),
      }),
  );
}
