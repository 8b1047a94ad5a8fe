import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';

const SOURCES = [
  'domain',
  'db',
  'templates',
  'electron/main',
  'electron/preload',
  'electron/engine',
  'electron/icon',
  'renderer',
  'electron.vite.config.ts',
  'package-lock.json',
];
const STAMP = '.sources';
/** What electron/engine/parsers/jobs/ocrModels.ts opens. */
const ocrModels = ['ch_PP-OCRv4_det_infer.onnx', 'ch_PP-OCRv4_rec_infer.onnx', 'ppocr_keys_v1.txt'];

/**
 * Bundles main, preload, engine and screens unless the bundle is as new as the sources.
 * @param {'development' | 'donor' | 'release'} kind development has the developer switches; donor
 *   is a release whose engine may run under a plain Node
 * @param {string} target folder, relative to the repository
 */
export function buildApp(kind = 'development', target = 'out') {
  const out = path.join(projectRoot, target);
  const { ANDUN_BUILD_ENGINE = '', ANDUN_BUILD_PAGE = '' } = process.env;
  const stamp = `${kind} ${ANDUN_BUILD_ENGINE} ${ANDUN_BUILD_PAGE} ${fingerprint()}`;
  if (readIfThere(path.join(out, STAMP)) === stamp) return;
  console.log(`Building (${kind}) …`);
  // Built beside and swapped in whole, so that nobody starts half a bundle.
  const fresh = path.join('.cache', `build-${randomUUID()}`);
  try {
    bundle(kind, fresh);
    copyResources(path.join(projectRoot, fresh, 'resources'));
    writeFileSync(path.join(projectRoot, fresh, STAMP), stamp);
    swap(path.join(projectRoot, fresh), out);
  } finally {
    rmSync(path.join(projectRoot, fresh), { recursive: true, force: true });
  }
}

function bundle(kind, out) {
  const cli = path.join(projectRoot, 'node_modules', 'electron-vite', 'dist', 'cli.js');
  const result = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ANDUN_BUILD_KIND: kind, ANDUN_BUILD_OUT: out },
    timeout: 5 * 60_000,
  });
  if (result.status === 0) return;
  throw new Error(`The build failed.\n${result.stdout}\n${result.stderr}`);
}

function copyResources(target) {
  const copies = [
    [path.join('templates', 'builtin'), 'templates'],
    [path.join('electron', 'icon', 'icon.png'), 'icon.png'],
    ...ocrModels.map((name) => [
      path.join('node_modules', '@gutenye', 'ocr-models', 'assets', name),
      path.join('ocr-models', name),
    ]),
  ];
  for (const [from, to] of copies) {
    cpSync(path.join(projectRoot, from), path.join(target, to), { recursive: true });
  }
}

function swap(fresh, out) {
  const old = path.join(projectRoot, '.cache', `old-${randomUUID()}`);
  mkdirSync(path.dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) addListing(path.join(projectRoot, source), hash);
  return hash.digest('hex');
}

function addListing(file, hash) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(file).sort()) addListing(path.join(file, name), hash);
  } else if (found) {
    hash.update(`${path.relative(projectRoot, file)} ${found.size} ${found.mtimeMs}\n`);
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
