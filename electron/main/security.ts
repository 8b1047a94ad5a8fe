import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './appOrigin.ts';
import { openExternal } from './openExternal.ts';

/**
 * Sandboxes pages whatever their window says. Chromium has no sandbox for root, and asking for it
 * there keeps every child process from starting; the window's own setting still holds.
 */
export function sandboxEveryPage(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Command-line switches that keep Chromium itself off the network. Call before `ready`. */
export function keepChromiumOffline(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-first-run',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('disable-features', 'AutofillServerCommunication,MediaRouter');
  app.commandLine.appendSwitch('lang', 'zh-CN');
}

/** Denies a session everything that a page could ask of the machine or the network. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !/^(app|evidence|blob|data|devtools|chrome-extension):/.test(details.url) });
  });
}

/** Every page that ever comes to be: no other address, no second window, no embedded page. */
export function hardenEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents));
}

function hardenPage(contents: WebContents): void {
  const stayHome = (event: { preventDefault(): void }, url: string) => {
    if (!isOurPage(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stayHome(event, event.url));
  contents.on('will-frame-navigate', (event) => stayHome(event, event.url));
  contents.on('will-redirect', (event) => stayHome(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url);
    return { action: 'deny' };
  });
}

function isOurPage(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
