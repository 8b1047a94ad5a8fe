import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AnDunError } from '../../domain/errors.ts';
import { knownFields } from '../../domain/wordTemplates/knownFields.ts';
import { noteText, type WordReport } from '../../domain/wordTemplates/wordReport.ts';
import { sourceParserHost } from '../engine/parsers/sourceParserHost.ts';
import { bytesSource, readWordFile } from '../engine/templates/runWordTemplate.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import { readWordOptions } from './wordOptions.ts';

/**
 * `fields TEMPLATE.docx`: the fields of a firm's Word file as a JSON list; `fields --known`: those
 * that a case fills. Faults of the template stand on standard error.
 * @returns 0, or 1 when the template has faults
 */
export async function fieldsCommand(args: readonly string[], io: CliIo): Promise<number> {
  const { word, known, braces } = readWordOptions(args);
  if (known && !word) {
    io.out(`${JSON.stringify(knownFields, null, 2)}\n`);
    return 0;
  }
  if (!word) throw new UsageError('用法：fields 模板.docx，或 fields --known。');
  const bytes = await readInput(word);
  const report = await readWordFile(sourceParserHost(), bytesSource(bytes), braces);
  io.out(`${JSON.stringify(report.fields, null, 2)}\n`);
  tellNotes(report, io);
  return report.errors.length > 0 ? 1 : 0;
}

export function tellNotes({ errors, warnings }: WordReport, io: CliIo): void {
  for (const error of errors) io.err(`错误：${noteText(error)}\n`);
  for (const warning of warnings) io.err(`注意：${noteText(warning)}\n`);
}

/** @throws AnDunError FILE_UNREADABLE */
export async function readInput(path: string): Promise<Uint8Array> {
  return readFile(resolve(path)).catch(() => {
    throw new AnDunError('FILE_UNREADABLE');
  });
}
