import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkLayers } from './checkLayers.mjs';
import { projectRoot } from './projectPaths.mjs';

const bin = (...parts) => path.join(projectRoot, 'node_modules', ...parts);
/**
 * Types, format and lint, layers.
 * @returns {Promise<{ name: string, passed: boolean }[]>}
 */
export async function runChecks() {
  return [
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
}

function tool(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  return { name, passed: status === 0 };
}

async function layers() {
  const violations = await checkLayers();
  for (const violation of violations) console.error(violation);
  return { name: 'layers', passed: violations.length === 0 };
}
