import { app, type BrowserWindow, protocol, session } from 'electron';
import { installMenu } from './applicationMenu.ts';
import { APP_SCHEME, EVIDENCE_SCHEME } from './appOrigin.ts';
import { bundlePath, settleUserFolders } from './appPaths.ts';
import { serveApp } from './appProtocol.ts';
import { answerBridge } from './bridgeHandlers.ts';
import { avoidMissingGraphics } from './compat.ts';
import { EnginePorts } from './enginePorts.ts';
import { EngineSupervisor } from './engineSupervisor.ts';
import { serveEvidence } from './evidenceProtocol.ts';
import { EvidenceRequests } from './evidenceRequests.ts';
import { catchUnexpectedErrors, showEngineFatal } from './fatalErrors.ts';
import { Grants } from './grants.ts';
import { openMainWindow } from './mainWindow.ts';
import { PaperPrinting } from './paperPrinting.ts';
import {
  hardenEveryPage,
  hardenSession,
  keepChromiumOffline,
  sandboxEveryPage,
} from './security.ts';
import { engineInit, startEngineHost } from './startEngine.ts';
import { hear } from './validatedIpc.ts';

catchUnexpectedErrors();
settleUserFolders();
if (app.requestSingleInstanceLock()) startProgram();
else app.quit();

function startProgram(): void {
  avoidMissingGraphics();
  sandboxEveryPage();
  keepChromiumOffline();
  hardenEveryPage();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: EVIDENCE_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: true,
      },
    },
  ]);
  void app.whenReady().then(openProgram);
}

function openProgram(): void {
  let window: BrowserWindow | undefined;
  const tellPage = (channel: string, payload: unknown) => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, payload);
  };
  const supervisor: EngineSupervisor = new EngineSupervisor({
    startHost: startEngineHost,
    init: engineInit(),
    onReady: () => ports.engineReady(),
    onLost: (lost) => {
      ports.engineLost();
      evidence.rejectAll();
      tellPage('engine:lost', lost);
    },
    onFatal: showEngineFatal,
    onMessage: (message) => {
      evidence.settle(message);
      printing.hear(message);
    },
  });
  const ports = new EnginePorts((port) => supervisor.connect(port));
  const evidence = new EvidenceRequests((message) => supervisor.post(message));
  const printing = new PaperPrinting((message) => supervisor.post(message));

  answerBridge(new Grants((grant) => supervisor.post(grant)));
  hear('engine:requestPort', (page) => ports.request(page));
  installMenu((command) => tellPage('menu:command', command));

  // Without `persist:` the session lives in memory: no cache of a client's data on disk.
  const pageSession = session.fromPartition('andun', { cache: false });
  hardenSession(pageSession);
  serveApp(pageSession, bundlePath('renderer'));
  serveEvidence(pageSession, evidence);

  supervisor.start();
  window = openMainWindow(pageSession);
  app.on('second-instance', () => bringForward(window));
  endWithTheWindow(supervisor);
}

function bringForward(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Closing the window ends the program, on macOS too: an open vault must not linger unseen. */
function endWithTheWindow(supervisor: EngineSupervisor): void {
  let stopped = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void supervisor.stop().then(() => {
      stopped = true;
      // Not before this event is over: Electron ignores a second quit until then.
      setImmediate(() => app.quit());
    });
  });
}
