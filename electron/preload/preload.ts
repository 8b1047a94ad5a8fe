import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AnDunBridge, EngineLost, MenuCommand } from '../../domain/bridge/bridgeTypes.ts';

const PORT_MESSAGE: typeof import('../../domain/bridge/bridgeTypes.ts').ENGINE_PORT_MESSAGE =
  'andun:engine-port';

const bridge: AnDunBridge<File> = {
  requestEnginePort: () => ipcRenderer.send('engine:requestPort'),
  onEngineLost: (listener) => listen('engine:lost', (lost) => listener(lost as EngineLost)),
  pickFiles: (input) => ipcRenderer.invoke('files:pick', input),
  grantDroppedFiles: (files) =>
    ipcRenderer.invoke(
      'files:dropped',
      files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== ''),
    ),
  pickSaveTarget: (input) => ipcRenderer.invoke('files:pickSaveTarget', input),
  pickDirectory: (input) => ipcRenderer.invoke('files:pickDirectory', input),
  defaultExportTarget: (input) => ipcRenderer.invoke('files:defaultExportTarget', input),
  openExportedFile: (grantId) => ipcRenderer.invoke('files:openExported', grantId),
  showExportedFile: (grantId) => ipcRenderer.invoke('files:showExported', grantId),
  openExternalLink: (url) => ipcRenderer.invoke('link:open', url),
  onMenuCommand: (listener) => listen('menu:command', (name) => listener(name as MenuCommand)),
  platform: process.platform,
  appVersion: argument('--andun-version='),
};

contextBridge.exposeInMainWorld('andun', bridge);

// A port cannot pass the context bridge, so it goes through the window, to our own origin only.
ipcRenderer.on('engine:port', (event) => {
  window.postMessage(PORT_MESSAGE, window.location.origin, event.ports);
});

function listen(channel: string, listener: (payload: unknown) => void): () => void {
  const heard = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.off(channel, heard);
}

function argument(prefix: string): string {
  return process.argv.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? '';
}
