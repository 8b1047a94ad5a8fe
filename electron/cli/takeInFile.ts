import { basename } from 'node:path';
import type { MatterRef } from '../../domain/contract/caseContract.ts';
import type { EngineClient } from '../../domain/contract/engineClient.ts';
import { AnDunError, type ErrorCode } from '../../domain/errors.ts';
import { containerJob, isMail } from '../../domain/evidence/containerKind.ts';
import type { EvidenceItem } from '../../domain/evidence/evidenceItem.ts';
import type { ImportPreview, ImportReport } from '../../domain/imports/importedRecord.ts';
import { importFormatNames } from '../../domain/imports/importFormatNames.ts';
import { localClient } from '../engine/host/localClient.ts';
import type { Session } from '../engine/session/session.ts';
import { grant, newCommand } from './evidenceCommands.ts';

/** What became of one file, or of one file inside it. */
export interface TakenFile {
  name: string;
  /** null = it is not in the vault. */
  item: EvidenceItem | null;
  /** What was found in it, as words for a person. */
  found: string[];
  /** Calls, messages and payments taken over. */
  rows: number;
  /** It, or something about it, was refused. */
  refusals: ErrorCode[];
  parts: TakenFile[];
}

export interface TakeInOptions {
  matter: MatterRef;
  /** For times without a year. */
  year: number | null;
  origin: string;
}

const levels = 4;

/**
 * Does with one file what a lawyer does on the screen: adds it as evidence, takes over the rows it
 * holds with the program's own choices, takes the files inside it out and looks at each.
 * @throws whatever is no refusal: a defect of the program
 */
export async function takeInFile(
  session: Session,
  path: string,
  options: TakeInOptions,
): Promise<TakenFile> {
  const client = localClient(session);
  const taken = emptyResult(basename(path));
  const events = await client.evidence.attach({
    commandId: newCommand(),
    matter: options.matter,
    grantIds: [grant(session, path, 'read')],
    kind: null,
    origin: options.origin,
    collector: '',
  });
  for await (const event of events) {
    if (event.type === 'refused') taken.refusals.push(event.code);
    if (event.type !== 'attached') continue;
    taken.item = event.item;
    if (event.duplicateOf !== null) taken.found.push(`与证据${event.duplicateOf}内容相同`);
  }
  if (taken.item) await lookInto(client, taken, taken.item, options, levels);
  return taken;
}

async function lookInto(
  client: EngineClient,
  taken: TakenFile,
  item: EvidenceItem,
  options: TakeInOptions,
  depth: number,
): Promise<void> {
  taken.found.push(item.mime);
  await orRefused(taken, () => takeRows(client, taken, item, options));
  if (isMail(item)) {
    await orRefused(taken, async () => {
      const mail = await client.evidence.mail({ evidenceId: item.id });
      taken.found.push(`邮件，正文 ${mail.text.length} 字，附件 ${mail.attachments.length} 个`);
    });
  }
  if (containerJob(item) && depth > 0) {
    await orRefused(taken, () => takeParts(client, taken, item, options, depth));
  }
  if (/^(?:image|audio|video)\//.test(item.mime)) {
    await orRefused(taken, () => readFacts(client, taken, item));
  }
}

async function takeRows(
  client: EngineClient,
  taken: TakenFile,
  item: EvidenceItem,
  options: TakeInOptions,
): Promise<void> {
  const preview = await inspect(client, item);
  if (!preview) return;
  const { choices, encoding, yearNeeded } = preview;
  const title = [importFormatNames[choices.format], encoding].filter(Boolean).join(' ');
  if (preview.records === 0) {
    taken.found.push(`${title}：没有可导入的行，问题 ${preview.problems} 行`);
    return;
  }
  const year = choices.year ?? options.year;
  const report = await run(client, item, { ...choices, year });
  taken.rows = report.imported;
  const facts = [
    `导入 ${report.imported} 行`,
    ...(report.duplicates > 0 ? [`重复 ${report.duplicates} 行`] : []),
    ...(report.problems > 0 ? [`问题 ${report.problems} 处`] : []),
    ...(yearNeeded && year === null ? ['时间缺少年份，请用 --year 指明'] : []),
  ];
  taken.found.push(`${title}：${facts.join('，')}`);
}

async function inspect(client: EngineClient, item: EvidenceItem): Promise<ImportPreview | null> {
  let preview: ImportPreview | null = null;
  const events = await client.import.inspect({ evidenceId: item.id, choices: null });
  for await (const event of events) {
    if (event.type === 'preview') preview = event.preview;
  }
  return preview;
}

async function run(
  client: EngineClient,
  item: EvidenceItem,
  choices: ImportPreview['choices'],
): Promise<ImportReport> {
  const events = await client.import.run({
    commandId: newCommand(),
    evidenceId: item.id,
    choices,
    relevantCounterparts: [],
  });
  for await (const event of events) {
    if (event.type === 'done') return event.report;
  }
  throw new Error('an import ended without a report');
}

async function takeParts(
  client: EngineClient,
  taken: TakenFile,
  item: EvidenceItem,
  options: TakeInOptions,
  depth: number,
): Promise<void> {
  const events = await client.evidence.expand({ commandId: newCommand(), evidenceId: item.id });
  for await (const event of events) {
    if (event.type === 'refused') {
      taken.parts.push({ ...emptyResult(event.fileName), refusals: [event.code] });
    } else if (event.type === 'attached') {
      taken.parts.push({ ...emptyResult(event.item.originalName), item: event.item });
    } else if (event.type === 'done' && event.attached + event.refused > 0) {
      taken.found.push(`取出 ${event.attached} 件，拒绝 ${event.refused} 件`);
    }
  }
  // After the stream: looking into a part while it is still being written would take its turn.
  for (const part of taken.parts) {
    if (part.item) await lookInto(client, part, part.item, options, depth - 1);
  }
}

async function readFacts(
  client: EngineClient,
  taken: TakenFile,
  item: EvidenceItem,
): Promise<void> {
  const facts = await client.evidence.facts({ evidenceId: item.id });
  if (facts.pixelWidth && facts.pixelHeight) {
    taken.found.push(`${facts.pixelWidth}×${facts.pixelHeight}`);
  }
  if (facts.durationMs) taken.found.push(`${Math.round(facts.durationMs / 1_000)} 秒`);
  if (facts.atMs !== null) taken.found.push(`自称时间（${facts.atSource}）`);
  if (facts.latitude !== null) taken.found.push('自称位置');
}

/** A refusal belongs to the answer; everything else is a defect and goes on up. */
async function orRefused(taken: TakenFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AnDunError) || error.code === 'INTERNAL') throw error;
    taken.refusals.push(error.code);
  }
}

function emptyResult(name: string): TakenFile {
  return { name, item: null, found: [], rows: 0, refusals: [], parts: [] };
}
