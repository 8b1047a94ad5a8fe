import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'electron-builder';
import { parse } from 'yaml';
import { buildApp } from './buildApp.mjs';
import { ensureSystemLibraries } from './ensureSystemLibraries.mjs';
import { findElectron } from './findElectron.mjs';
import { projectRoot } from './projectPaths.mjs';
import { stagePackages } from './stagePackages.mjs';

const STAGE = 'dist/stage';
const at = (...parts) => path.join(projectRoot, ...parts);

/**
 * Packages the program into dist/. Around the official Electron it is a release; around the
 * development donor it is for tests only, carries a Node 24 for the engine, and no installer is
 * made of it.
 */
export async function packageApp({ installer = false } = {}) {
  ensureSystemLibraries();
  const electron = await findElectron();
  const donor = electron.kind === 'donor';
  if (installer && donor) {
    throw new Error('An installer needs the official Electron, which cannot be downloaded here.');
  }
  stageApp(donor ? 'donor' : 'release');
  const config = parse(readFileSync(at('electron-builder.yml'), 'utf8'));
  config.electronVersion = electron.version;
  config.electronDist = path.dirname(electron.executable);
  if (process.platform === 'darwin')
    config.electronDist = path.resolve(electron.executable, '../../../..');
  if (donor) addNodeForEngine(config);
  config.afterPack = ({ appOutDir }) => removeDonorLeftovers(appOutDir);
  await build({
    projectDir: projectRoot,
    config,
    publish: 'never',
    ...(!installer && { dir: true }),
  });
  writeFileSync(at('dist', 'electron.json'), JSON.stringify(electron));
}

/** A folder with exactly what ships: the bundle and the native modules. */
function stageApp(kind) {
  rmSync(at(STAGE), { recursive: true, force: true });
  buildApp(kind, `${STAGE}/out`);
  const { name, version, description, main } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const driver = JSON.parse(readFileSync(at('node_modules/better-sqlite3/package.json'), 'utf8'));
  const manifest = {
    name,
    productName: '案盾',
    version,
    description,
    author: '案盾',
    main,
    dependencies: {
      'better-sqlite3': driver.version,
      ...stagePackages(['onnxruntime-node', 'sharp'], at(STAGE)),
    },
  };
  writeFileSync(at(STAGE, 'package.json'), JSON.stringify(manifest, null, 2));
  stageDatabaseDriver(driver);
}

function stageDatabaseDriver({ name, version, main, license }) {
  const from = at('node_modules', 'better-sqlite3');
  const to = at(STAGE, 'node_modules', 'better-sqlite3');
  mkdirSync(path.join(to, 'prebuilds'), { recursive: true });
  cpSync(path.join(from, 'lib'), path.join(to, 'lib'), { recursive: true });
  cpSync(path.join(from, 'LICENSE'), path.join(to, 'LICENSE'));
  for (const file of readdirSync(path.join(from, 'prebuilds'))) {
    if (!file.startsWith(`${process.platform}-`)) continue;
    cpSync(path.join(from, 'prebuilds', file), path.join(to, 'prebuilds', file));
  }
  // Its build-time dependency does not ship.
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ name, version, main, license }));
}

/** The donor's Node-API is too old for the driver, and plain Node cannot read an archive. */
function addNodeForEngine(config) {
  config.extraResources.push({ from: process.execPath, to: 'node24/node' });
  config.asarUnpack.push('out/main/**', 'node_modules/**');
}

function removeDonorLeftovers(appOutDir) {
  for (const name of ['app', 'default_app.asar', 'app-update.yml']) {
    const leftover = path.join(appOutDir, 'resources', name);
    if (existsSync(leftover)) rmSync(leftover, { recursive: true, force: true });
  }
}
