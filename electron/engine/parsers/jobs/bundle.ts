import { checkBundle } from '../../bundle/checkBundle.ts';
import type { ParserJob } from '../parserJob.ts';

/** Checks a 证据包 that a stranger may have made. */
export const bundle: ParserJob<'bundle'> = async (source, _options, emit) => {
  const check = await checkBundle(source, undefined);
  await emit({ type: 'checked', check });
};
