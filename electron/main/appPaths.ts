import path from 'node:path';
import { app } from 'electron';
import { devSwitches } from './devSwitches.ts';

/**
 * Moves everything that Electron or the program keeps on disk to its place. Call before `ready`
 * and before the single-instance lock, which belongs to the user-data folder.
 */
export function settleUserFolders(): void {
  if (devSwitches.dataDir) {
    const root = path.resolve(devSwitches.dataDir);
    app.setPath('userData', path.join(root, 'electron'));
    app.setPath('documents', path.join(root, 'documents'));
    return;
  }
  app.setPath('userData', path.join(app.getPath('appData'), 'AnDun'));
}

/** Folder of the vault: database, evidence, backups. */
export function vaultDir(): string {
  return devSwitches.dataDir
    ? path.join(path.resolve(devSwitches.dataDir), 'vault')
    : path.join(app.getPath('userData'), 'vault');
}

/** Read-only folder shipped with the program. */
export function resourcesDir(): string {
  return app.isPackaged ? process.resourcesPath : bundlePath('resources');
}

/** A file of the built bundle. */
export function bundlePath(...parts: string[]): string {
  return path.join(app.getAppPath(), 'out', ...parts);
}

/** The picture of the program for window managers; elsewhere the executable carries it. */
export function windowIcon(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return path.join(resourcesDir(), 'icon.png');
}
