import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { projectRoot } from './projectPaths.mjs';

/** Folders that are no part of the program: tests may import anything, dev only Node and tools. */
const OUTSIDE = new Set(['node_modules', 'out', 'dist', 'tests', 'demo-output', 'test-results']);

/**
 * Reads every import below `root` and compares it with .dependency-cruiser.cjs.
 * @returns {Promise<string[]>} one line a violation, none when the layers hold
 */
export async function checkLayers(root = projectRoot) {
  const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  const folders = sourceFolders(root);
  const { output } = await cruise(folders, {
    ruleSet: { allowed: config.allowed, allowedSeverity: 'error', forbidden: config.forbidden },
    validate: true,
    baseDir: root,
    ...config.options,
  });
  return output.summary.violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** A new folder counts at once: nothing is checked only because somebody listed it. */
function sourceFolders(root) {
  return readdirSync(root).filter(
    (name) =>
      !name.startsWith('.') && !OUTSIDE.has(name) && statSync(path.join(root, name)).isDirectory(),
  );
}
