import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, type Rectangle, type Session, screen } from 'electron';
import { z } from 'zod';
import { START_PAGE } from './appOrigin.ts';
import { bundlePath, windowIcon } from './appPaths.ts';

const DEFAULT_SIZE = { width: 1280, height: 800 };
const MIN_SIZE = { minWidth: 1024, minHeight: 700 };
const savedPlace = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(MIN_SIZE.minWidth),
  height: z.number().int().min(MIN_SIZE.minHeight),
  maximized: z.boolean(),
});

/** Opens the one window of the program where it was the last time. */
export function openMainWindow(session: Session): BrowserWindow {
  const place = readPlace();
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    ...MIN_SIZE,
    title: '案盾',
    icon: windowIcon(),
    backgroundColor: '#f5f6f8',
    show: false,
    webPreferences: {
      session,
      preload: bundlePath('preload', 'preload.cjs'),
      additionalArguments: [`--andun-version=${app.getVersion()}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => savePlace(window));
  reloadAfterCrash(window);
  void window.loadURL(START_PAGE);
  return window;
}

/** A page that died (out of memory, a decoder bug) comes back; drafts are in the engine. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed() || reloads >= 3) return;
    reloads += 1;
    void window.loadURL(START_PAGE);
  });
}

function placeFile(): string {
  return path.join(app.getPath('userData'), 'window.json');
}

function readPlace(): z.infer<typeof savedPlace> | undefined {
  try {
    const place = savedPlace.parse(JSON.parse(readFileSync(placeFile(), 'utf8')));
    return isOnSomeScreen(place) ? place : undefined;
  } catch {
    // The first start, or a file of another version: the default place is right then.
    return undefined;
  }
}

function isOnSomeScreen({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const titleBarReachable = y >= workArea.y - 10 && y < workArea.y + workArea.height - 40;
    return (
      titleBarReachable && x + width > workArea.x + 100 && x < workArea.x + workArea.width - 100
    );
  });
}

function savePlace(window: BrowserWindow): void {
  const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    mkdirSync(app.getPath('userData'), { recursive: true });
    writeFileSync(placeFile(), JSON.stringify(place));
  } catch {
    console.error('window place could not be saved');
  }
}
