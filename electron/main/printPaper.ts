import { BrowserWindow, type Session, session } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from './appOrigin.ts';
import { hardenSession } from './security.ts';

const PAGE = `${APP_ORIGIN}/paper`;
const LIMIT_MS = 60_000;

/** No script, no address, no picture: text and its own style alone. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Prints a page to PDF in a hidden, sandboxed window that runs no script and reaches no network. Nothing of it touches
 * the disk: the page is served from memory, and the session lives in memory.
 * @param foot HTML in the bottom margin of each page; empty = nothing
 * @throws Error when Chromium could not lay it out within a minute
 */
export async function printPaper(html: string, foot: string): Promise<Uint8Array> {
  const own = paperSession();
  serve(own, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Printing took too long')), LIMIT_MS);
  });
  try {
    return await Promise.race([layOut(window, foot), late]);
  } finally {
    clearTimeout(timer);
    window.destroy();
    own.protocol.unhandle(APP_SCHEME);
  }
}

let kept: Session | undefined;

/** One session for all papers: they are printed one after the other (PaperPrinting), each served anew. */
function paperSession(): Session {
  if (kept) return kept;
  kept = session.fromPartition('andun-paper', { cache: false });
  hardenSession(kept);
  return kept;
}

async function layOut(window: BrowserWindow, foot: string): Promise<Uint8Array> {
  await window.loadURL(PAGE);
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    // An empty header is given: Chromium's own names file and date.
    ...(foot === ''
      ? {}
      : { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: foot }),
  });
}

function serve(own: Session, html: string): void {
  own.protocol.handle(APP_SCHEME, (request) =>
    request.url === PAGE
      ? new Response(html, {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': POLICY,
            'Cache-Control': 'no-store',
          },
        })
      : new Response(null, { status: 404 }),
  );
}
