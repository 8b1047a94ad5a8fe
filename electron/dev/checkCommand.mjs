import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkLayers } from './checkLayers.mjs';
import { projectRoot } from './projectPaths.mjs';

const bin = (...parts) => path.join(projectRoot, 'node_modules', ...parts);
const results = [
  tool('types', [bin('typescript', 'lib', 'tsc.js'), '--build', projectRoot]),
  tool('format and lint', [
    bin('@biomejs', 'biome', 'bin', 'biome'),
    'check',
    '--diagnostic-level=warn',
    '--error-on-warnings',
    projectRoot,
  ]),
  await layers(),
];
for (const { name, passed } of results) console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

function tool(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  return { name, passed: status === 0 };
}

async function layers() {
  const violations = await checkLayers();
  for (const violation of violations) console.error(violation);
  return { name: 'layers', passed: violations.length === 0 };
}
