import { parseArgs } from 'node:util';
import { documentsBench } from './documentsBench.ts';
import { ingestBench } from './ingestBench.ts';
import { readBench } from './readBench.ts';

type Options = { megabytes: number; show: string | undefined };

const benches: Record<string, (options: Options) => Promise<void>> = {
  ingest: ({ megabytes }) => ingestBench(megabytes),
  read: readBench,
  documents: documentsBench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mb: { type: 'string', default: '1024' }, show: { type: 'string' } },
});
const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
const megabytes = Number(values.mb);
const isKnown =
  chosen.every((name) => name in benches) && Number.isInteger(megabytes) && megabytes > 0;

if (!isKnown) {
  console.error(
    `Usage: npm run bench -- [${Object.keys(benches).join(' | ')}] [--mb 1024] [--show FIELD]`,
  );
  process.exitCode = 2;
} else {
  for (const name of chosen) await benches[name]?.({ megabytes, show: values.show });
}
