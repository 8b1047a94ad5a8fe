import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
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
  const values = readJson(await readInput(data));
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
