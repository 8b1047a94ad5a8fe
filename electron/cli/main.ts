import { readPassphrase } from './readPassphrase.ts';
import { runCli } from './runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  readPassphrase,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
