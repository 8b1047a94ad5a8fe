import type { DocumentValues } from '../../../../domain/documents/documentValues.ts';
import { checkTemplate } from '../../../../templates/checkTemplate.ts';
import type { ParserJob } from '../parserJob.ts';

/** Runs a template that people wrote, in a process that can be ended. */
export const paperTemplate: ParserJob<'paperTemplate'> = async (source, options, emit) => {
  await emit({ type: 'began' });
  const text = new TextDecoder().decode(await source.read(0, source.sizeBytes));
  const samples = JSON.parse(options.samples) as DocumentValues[];
  await emit({ type: 'checked', preview: checkTemplate(text, options, samples) });
};
