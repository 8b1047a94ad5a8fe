import { once } from 'node:events';
import { readPassphrase } from './readPassphrase.ts';
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  readPassphrase,
  input: () => process.stdin,
  out: (text) => {
    if (!process.stdout.write(text)) return once(process.stdout, 'drain').then(() => undefined);
  },
  err: (text) => {
    process.stderr.write(text);
  },
});
