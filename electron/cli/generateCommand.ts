import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseFileJsonSchema } from '../../domain/documents/caseFile.ts';
import { readCaseFile } from '../../domain/documents/readCaseFile.ts';
import { RecipientKind } from '../../domain/documents/recipients.ts';
import { TemplateKind } from '../../domain/documents/templateKind.ts';
import { parseShanghai, shanghaiDate } from '../../domain/time/shanghaiTime.ts';
import { renderCaseFile, shippedTemplates } from '../engine/documents/renderCaseFile.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import { readInput } from './fieldsCommand.ts';
import { writeWhole } from './writeWhole.ts';

type Templates = Awaited<ReturnType<typeof shippedTemplates>>;
type Template = Templates extends ReadonlyMap<TemplateKind, infer One> ? One : never;

const TEMPLATES = join(import.meta.dirname, '../../templates/builtin');
const EXAMPLE = join(import.meta.dirname, 'caseFileExample.json');

/**
 * `generate --case FILE.json --template ID --out DIR`: papers of a case that stands in a JSON file; needs no vault.
 * Writes one .docx (with --text a .txt, too) and one JSON line a paper. `--schema` prints the JSON Schema of the file,
 * `--example` a whole file.
 * @returns 0, or 1 when the file has faults; then nothing is written
 */
export async function generateCommand(args: readonly string[], io: CliIo): Promise<number> {
  const options = parse([...args]);
  if (options.schema) {
    await io.out(`${JSON.stringify(caseFileJsonSchema(), null, 2)}\n`);
    return 0;
  }
  if (options.example) {
    await io.out(await readFile(EXAMPLE, 'utf8'));
    return 0;
  }
  const { case: source, template, out } = options;
  if (!source || !template || !out) {
    throw new UsageError('用法：generate --case 案件.json --template 模板|all --out 文件夹。');
  }
  const templates = await shippedTemplates(TEMPLATES);
  const chosen = chosenTemplates(templates, template, options.to);
  const reading = readCaseFile(readJson(await readInput(source)));
  if ('faults' in reading) return refuse(reading.faults, io);
  const { file, unknownFields } = reading;
  const unused = unknownFields.map((path) => `不认识的字段 ${path}，没有使用`);
  for (const line of unused) io.err(`注意：${line}\n`);
  const folder = resolve(out);
  const todayDate = options.date ?? file.today ?? shanghaiDate(Date.now());
  const names = new Set<string>();
  for (const one of chosen) {
    const recipientKind = recipientOf(one, options.to, file.recipient);
    const paper = await renderCaseFile(file, { template: one, recipientKind, todayDate });
    if ('faults' in paper) return refuse(paper.faults, io);
    await mkdir(folder, { recursive: true }).catch(() => {});
    const name = freeName(paper.fileName, one.id, names);
    const target = join(folder, name);
    await writeWhole(target, paper.docx);
    const text = options.text ? target.replace(/docx$/, 'txt') : undefined;
    if (text) await writeWhole(text, new TextEncoder().encode(paper.text));
    const line = {
      template: one.id,
      recipient: recipientKind,
      title: paper.title,
      file: target,
      ...(text ? { text } : {}),
      sha256: createHash('sha256').update(paper.docx).digest('hex'),
      missing: paper.missing,
      warnings: [...unused, ...paper.warnings],
    };
    await io.out(`${JSON.stringify(line)}\n`);
  }
  return 0;
}

function chosenTemplates(templates: Templates, wanted: string, to: RecipientKind | undefined) {
  if (wanted === 'all') {
    return [...templates.values()].filter((one) => !to || one.recipientKinds.includes(to));
  }
  const kind = TemplateKind.safeParse(wanted).data;
  const template = kind && templates.get(kind);
  if (!template) {
    throw new UsageError(
      `没有模板 ${wanted}，可用的有：${[...templates.keys()].join('、')}、all。`,
    );
  }
  return [template];
}

/** What the command says, else what the file says where it fits, else the first the template names. */
function recipientOf(
  template: Template,
  to: RecipientKind | undefined,
  inFile: RecipientKind | undefined,
): RecipientKind {
  const { id, recipientKinds } = template;
  if (to && !recipientKinds.includes(to)) {
    throw new UsageError(`模板 ${id} 不致送 ${to}，可用的有：${recipientKinds.join('、')}。`);
  }
  const wanted = to ?? inFile;
  const [first = 'institution'] = recipientKinds;
  return wanted && recipientKinds.includes(wanted) ? wanted : first;
}

/** Two papers of one run may have the same title and addressee (委托书 for the police, for a court). */
function freeName(fileName: string, templateId: string, taken: Set<string>): string {
  const name = taken.has(fileName)
    ? fileName.replace(/-v1\.docx$/, `-${templateId}-v1.docx`)
    : fileName;
  taken.add(name);
  return name;
}

function refuse(faults: readonly string[], io: CliIo): 1 {
  for (const fault of faults) io.err(`错误：${fault}\n`);
  io.err('案件文件有错误，没有生成文件。字段的写法见：npm run cli -- generate --schema\n');
  return 1;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError('--case 不是 JSON 文件，或其中有格式错误。');
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { to, date, ...values } = readArgs();
  const recipient = to === undefined ? undefined : RecipientKind.safeParse(to);
  if (recipient && !recipient.success) {
    throw new UsageError(`--to 只能是 ${RecipientKind.options.join('、')}。`);
  }
  if (date !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && parseShanghai(date) !== null)) {
    throw new UsageError('--date 应写成 2026-11-22。');
  }
  return { ...values, date, to: recipient?.data };

  function readArgs() {
    try {
      return parseArgs({
        args,
        options: {
          case: text,
          template: text,
          to: text,
          out: text,
          date: text,
          text: flag,
          schema: flag,
          example: flag,
        },
      }).values;
    } catch {
      throw new UsageError('generate 有不认识的选项，或选项缺少内容。');
    }
  }
}
