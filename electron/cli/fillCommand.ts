import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { shippedOrganisations } from '../../domain/directory/shippedOrganisations.ts';
import { caseFileFacts } from '../../domain/documents/caseFileFacts.ts';
import { readCaseFile } from '../../domain/documents/readCaseFile.ts';
import { recipientsForTemplate } from '../../domain/documents/recipients.ts';
import { shanghaiDate } from '../../domain/time/shanghaiTime.ts';
import { guessKind } from '../../domain/wordTemplates/guessKind.ts';
import { wordValues } from '../../domain/wordTemplates/wordValues.ts';
import { sourceParserHost } from '../engine/parsers/sourceParserHost.ts';
import { bytesSource, fillWordFile } from '../engine/templates/runWordTemplate.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import { readInput, tellNotes } from './fieldsCommand.ts';
import { readWordOptions } from './wordOptions.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * `fill --word TEMPLATE.docx --data FILE.json --out FILE.docx`: needs no vault. What the data lack
 * stands in the file as 【待补：…】 and on standard error.
 * @returns 0, or 1 when the template has faults; then nothing is written
 */
export async function fillCommand(args: readonly string[], io: CliIo): Promise<number> {
  const { word, data, out, braces } = readWordOptions(args);
  if (!word || !data || !out) {
    throw new UsageError('用法：fill --word 模板.docx --data 数据.json --out 成品.docx。');
  }
  const target = resolve(out);
  if (target === resolve(word) || target === resolve(data)) {
    throw new UsageError('--out 不能是模板或数据文件本身：模板会被覆盖。');
  }
  const values = valuesIn(readJson(await readInput(data)), basename(word));
  const source = bytesSource(await readInput(word));
  const { report, filled } = await fillWordFile(sourceParserHost(), source, values, braces);
  tellNotes(report, io);
  if (!filled) {
    io.err('模板有错误，没有生成文件。\n');
    return 1;
  }
  await writeWhole(target, filled.bytes);
  const sha256 = createHash('sha256').update(filled.bytes).digest('hex');
  io.out(`${target}\t待补 ${filled.gaps.length} 项\t${sha256}\n`);
  for (const { name, where } of filled.gaps) io.err(`待补：${name}（${where.join('、')}）\n`);
  return 0;
}

/** Values by name as they stand; a case file as `generate` takes it, as a vault would fill it. */
function valuesIn(data: object, fileName: string): object {
  const reading = 'client' in data && CASE_PARTS.some((part) => part in data) && readCaseFile(data);
  if (!reading || 'faults' in reading) return data;
  const { file } = reading;
  const templateKind = guessKind(fileName);
  const kinds = recipientsForTemplate(templateKind).map(({ kind }) => kind);
  const wanted = file.recipient && kinds.includes(file.recipient) ? file.recipient : kinds[0];
  const recipientKind = wanted ?? 'client_file';
  const read = caseFileFacts(file, recipientKind, shippedOrganisations);
  if ('faults' in read) return data;
  const todayDate = file.today ?? shanghaiDate(Date.now());
  const choice = { templateKind, recipientKind, todayDate, options: file.options };
  return { ...data, ...wordValues(read.facts, choice) };
}

/** What tells a case file from values by English names. */
const CASE_PARTS = ['contacts', 'case', 'institution'];

function readJson(bytes: Uint8Array): object {
  const text = new TextDecoder().decode(bytes);
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values;
  } catch {
    throw new UsageError('--data 不是 JSON 文件，或其中有格式错误。');
  }
  throw new UsageError('--data 应是一个 JSON 对象，例如 {"当事人": {"姓名": "…"}}。');
}
