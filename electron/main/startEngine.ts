import { hostname } from 'node:os';
import { app } from 'electron';
import { bundlePath, resourcesDir, vaultDir } from './appPaths.ts';
import { startChildEngine } from './childEngineHost.ts';
import { nodeForEngine, outsideArchive } from './compat.ts';
import type { EngineHost } from './engineHost.ts';
import type { SupervisorOptions } from './engineSupervisor.ts';
import { startUtilityEngine } from './utilityEngineHost.ts';

/** Starts an engine process in the way that this Electron allows. */
export function startEngineHost(): EngineHost {
  const engineFile = bundlePath('main', 'engine.cjs');
  const node = nodeForEngine();
  return node ? startChildEngine(outsideArchive(engineFile), node) : startUtilityEngine(engineFile);
}

/** What every engine is told first. */
export function engineInit(): SupervisorOptions['init'] {
  return {
    dataDir: vaultDir(),
    resourcesDir: resourcesDir(),
    appVersion: app.getVersion(),
    deviceName: hostname(),
    platform: process.platform,
  };
}
