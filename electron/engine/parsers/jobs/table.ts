import { AnDunError } from '../../../../domain/errors.ts';
import { detectFormat } from '../../../../domain/imports/detectFormat.ts';
import type { ImportChoices } from '../../../../domain/imports/importedRecord.ts';
import { checkContainer } from '../checkContainer.ts';
import { CsvReader, findDelimiter } from '../csvReader.ts';
import type { ParserJob, ParserSource } from '../parserJob.ts';
import type { RawRowsEvent } from '../parserJobs.ts';
import { encodingNames, isBinary, TextDecoding } from '../textDecoding.ts';
import { readWorkbook } from '../workbookRows.ts';
import { TableTaking } from './tableTaking.ts';

type Emit = (event: RawRowsEvent) => Promise<void>;

const HEAD_CHARACTERS = 262_144;
const WORKBOOK_LIMIT = 100 * 1_048_576;
const MARKUP_LIMIT = 20 * 1_048_576;

/**
 * Tables of calls, messages and payments: CSV and TSV in any Chinese encoding as a stream, XLS and
 * XLSX as a whole. Every row ends as a record, a problem, a line passed over, or a blank.
 */
export const table: ParserJob<'table'> = async (source, options, emit) => {
  const head = await source.read(0, 65_536);
  const container = detectFormat(head);
  if (container === 'xls' || container === 'xlsx' || container === 'markup') {
    await takeWorkbook(source, container, options.choices, emit);
  } else if (container === 'text' && !isBinary(head)) {
    await takeText(source, options.choices, emit);
  } else {
    await emit({ type: 'notRows' });
  }
};

async function takeText(
  source: ParserSource,
  choices: ImportChoices | null,
  emit: Emit,
): Promise<void> {
  const decoding = new TextDecoding();
  const taking = new TableTaking(choices, emit);
  let reader: CsvReader | null = null;
  let waiting = '';
  const take = (text: string, isEnd: boolean) => {
    waiting += text;
    if (!reader && waiting.length < HEAD_CHARACTERS && !isEnd) return true;
    // Old Macs end lines with a return alone.
    const lines = waiting.includes('\n') ? waiting : waiting.replaceAll('\r', '\n');
    reader ??= new CsvReader(findDelimiter(lines.slice(0, HEAD_CHARACTERS)));
    waiting = '';
    return taking.take(reader.write(lines, isEnd), encodingNames[decoding.encoding]);
  };
  let goesOn = true;
  for await (const bytes of source.stream()) {
    goesOn = await take(decoding.write(bytes), false);
    if (!goesOn) break;
  }
  if (goesOn) await take(decoding.end(), true);
  await taking.endSheet(encodingNames[decoding.encoding]);
  await taking.end();
}

async function takeWorkbook(
  source: ParserSource,
  container: 'xls' | 'xlsx' | 'markup',
  choices: ImportChoices | null,
  emit: Emit,
): Promise<void> {
  const limit = container === 'markup' ? MARKUP_LIMIT : WORKBOOK_LIMIT;
  if (source.sizeBytes > limit) throw new AnDunError('PARSER_STOPPED', ['size']);
  const bytes = await source.read(0, source.sizeBytes);
  if (container === 'xlsx') checkContainer(bytes);
  const content = container === 'markup' ? decodeWhole(bytes) : bytes;
  const sheets = readWorkbook(content).filter(({ rows }) => rows.length > 0);
  const taking = new TableTaking(choices, emit);
  for (const { name, rows, isCut } of sheets) {
    taking.beginSheet(sheets.length > 1 ? name : '');
    await taking.take(
      rows.map((cells) => ({ cells, tooLong: false })),
      '',
    );
    await taking.endSheet('');
    if (isCut) taking.notTaken('工作表超过 200,000 行，之后的行没有读取，请拆分后分别添加');
  }
  await taking.end();
}

/** Pages of carriers name their encoding rarely and wrongly often. */
function decodeWhole(bytes: Uint8Array): string {
  const decoding = new TextDecoding();
  return decoding.write(bytes) + decoding.end();
}
