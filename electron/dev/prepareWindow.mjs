import { buildApp } from './buildApp.mjs';
import { ensureSystemLibraries } from './ensureSystemLibraries.mjs';
import { findElectron } from './findElectron.mjs';

/** Everything that must be there before a window opens: libraries, Electron, a current bundle. */
export async function prepareWindow() {
  ensureSystemLibraries();
  const electron = await findElectron();
  // The engine runs under this Node where Electron itself is too old for the database driver.
  process.env.ANDUN_ENGINE_NODE = process.execPath;
  buildApp();
  return electron;
}
