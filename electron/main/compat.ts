import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type WebFrameMain } from 'electron';
import { devSwitches } from './devSwitches.ts';

/** Everything that differs between Electron 45 (shipped) and 33 (development where only npm is reachable). */

/** Replaced at build time; false in a release, which always runs the engine in a utilityProcess. */
declare const __ENGINE_AS_CHILD__: boolean;

const NODE_API_OF_DATABASE_DRIVER = 10;

/**
 * @returns the Node binary that must run the engine as a child process, or undefined when
 * Electron itself can: loading the database driver into an older Node-API crashes the process.
 */
export function nodeForEngine(): string | undefined {
  if (!__ENGINE_AS_CHILD__ || devSwitches.engineHost === 'utility') return undefined;
  if (Number(process.versions.napi) >= NODE_API_OF_DATABASE_DRIVER) return undefined;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = app.isPackaged
    ? [path.join(process.resourcesPath, 'node24', name)]
    : [devSwitches.engineNode, path.join(app.getAppPath(), 'node_modules', 'node', 'bin', name)];
  const found = candidates.find((candidate) => candidate && existsSync(candidate));
  if (!found) throw new Error('No Node 24 for the engine. Run npm install.');
  return found;
}

/** A packaged app keeps the files that plain Node must read beside the archive. */
export function outsideArchive(file: string): string {
  return file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

/** The frame that sent a message is gone already when this is null (typed so from Electron 35 on). */
export function originOf(frame: WebFrameMain | null): string | undefined {
  return frame?.origin;
}

/**
 * Draws in software where Linux has no graphics device. Chromium would find that out by itself,
 * but its graphics process then sometimes fails for good and the window stays blank (seen in 2 of
 * 25 starts). Call before `ready`.
 */
export function avoidMissingGraphics(): void {
  if (process.platform === 'linux' && !existsSync('/dev/dri')) app.disableHardwareAcceleration();
}
