import { runChecks } from './runChecks.mjs';

const results = await runChecks();
for (const { name, passed } of results) console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
