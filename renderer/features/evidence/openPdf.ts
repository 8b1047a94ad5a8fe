import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { PdfBinaryData } from './pdfBinaryData.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface OpenedPdf {
  document: PDFDocumentProxy;
  /** Ends the worker's hold on the file. */
  close(): void;
}

/**
 * Opens a PDF for looking: no scripts, no forms, nothing fetched but the file itself and the
 * program's own character maps and fonts.
 * @throws PdfError
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<OpenedPdf> {
  const data = await fetchFile(url, signal);
  const task = getDocument({
    data,
    BinaryDataFactory: PdfBinaryData,
    useWorkerFetch: false,
    // The policy of the page allows no WebAssembly; the build puts the slower decoders here
    // (electron.vite.config.ts).
    useWasm: false,
    wasmUrl: new URL('pdfjs/', document.baseURI).href,
    cMapUrl: PdfBinaryData.cMapUrl,
    standardFontDataUrl: PdfBinaryData.standardFontUrl,
    enableXfa: false,
    disableAutoFetch: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => void task.destroy();
  signal.addEventListener('abort', close);
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    const name = error instanceof Error ? error.name : '';
    throw new PdfError(name === 'PasswordException' ? 'password' : 'damaged');
  }
}

/** `unreadable`: the bytes did not come; `damaged`: they are no whole PDF; `password`: locked. */
export class PdfError extends Error {
  readonly failure: 'unreadable' | 'damaged' | 'password';

  constructor(failure: PdfError['failure']) {
    super(`PDF not shown: ${failure}`);
    this.failure = failure;
  }
}

async function fetchFile(url: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // Falls through: gone, damaged or the engine restarted; the caller offers to try again.
  }
  throw new PdfError('unreadable');
}
