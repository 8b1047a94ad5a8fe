import { AnDunError } from '../../../../domain/errors.ts';
import { readFilledBlocks } from '../../templates/readFilledBlocks.ts';
import { LARGEST_TEMPLATE } from '../../templates/wordPackage.ts';
import { fillWordTemplate, readWordTemplate } from '../../templates/wordTemplate.ts';
import type { ParserJob } from '../parserJob.ts';

const PIECE_BYTES = 1_048_576;

/** Reads a firm's Word file, and fills it where values are given and its tags are sound. */
export const wordTemplate: ParserJob<'wordTemplate'> = async (source, options, emit) => {
  if (source.sizeBytes > LARGEST_TEMPLATE) throw new AnDunError('TEMPLATE_TOO_LARGE');
  const { open, close, data } = options;
  const template = readWordTemplate(await source.read(0, source.sizeBytes), { open, close });
  await emit({ type: 'report', report: template.report });
  if (data === null || template.report.errors.length > 0) return;
  const { bytes, gaps } = fillWordTemplate(template, JSON.parse(data));
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    await emit({ type: 'piece', bytes: bytes.slice(at, at + PIECE_BYTES) });
  }
  await emit({ type: 'filled', gaps, blocks: readFilledBlocks(bytes, gaps) });
};
