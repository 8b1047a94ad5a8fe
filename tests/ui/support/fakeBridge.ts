import '../../../renderer/bridge/bridge.ts';
import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import type { AnDunBridge, Grant, MenuCommand } from '../../../domain/bridge/bridgeTypes.ts';

export interface FakeBridge extends AnDunBridge<File> {
  /** Answers of the next dialogs, in order; an empty queue answers "cancelled". */
  nextFiles: Grant[][];
  nextTargets: Grant[];
  /** What was opened, shown or linked to, in order: 'open:<grantId>', 'show:<grantId>', a URL. */
  readonly opened: string[];
  sendMenuCommand(command: MenuCommand): void;
}

afterEach(() => {
  delete window.andun;
});

export function fakeGrant(displayName: string, sizeBytes: number | null = 1024): Grant {
  return { grantId: randomUUID(), displayName, sizeBytes };
}

/** Puts a `window.andun` in place for one test; `override` replaces single members. */
export function installFakeBridge(override: Partial<AnDunBridge<File>> = {}): FakeBridge {
  const menuListeners = new Set<(command: MenuCommand) => void>();
  const fake: FakeBridge = {
    nextFiles: [],
    nextTargets: [],
    opened: [],
    sendMenuCommand: (command) => {
      for (const listener of menuListeners) listener(command);
    },
    requestEnginePort: () => {},
    onEngineLost: () => () => {},
    pickFiles: async () => fake.nextFiles.shift() ?? [],
    grantDroppedFiles: async (files) => files.map((file) => fakeGrant(file.name, file.size)),
    pickSaveTarget: async () => fake.nextTargets.shift() ?? null,
    pickDirectory: async () => fake.nextTargets.shift() ?? null,
    defaultExportTarget: async ({ suggestedName }) => fakeGrant(suggestedName, null),
    openExportedFile: async (grantId) => {
      fake.opened.push(`open:${grantId}`);
      return true;
    },
    showExportedFile: async (grantId) => {
      fake.opened.push(`show:${grantId}`);
      return true;
    },
    openExternalLink: async (url) => {
      fake.opened.push(url);
      return true;
    },
    onMenuCommand: (listener) => {
      menuListeners.add(listener);
      return () => menuListeners.delete(listener);
    },
    platform: 'linux',
    appVersion: '0.1.0-test',
    ...override,
  };
  window.andun = fake;
  return fake;
}
