import { useEffect, useState } from 'react';
import { type OpenedPdf, openPdf, PdfError } from './openPdf.ts';

export type PdfState =
  | { state: 'loading' }
  | { state: 'open'; document: OpenedPdf['document'] }
  | { state: 'failed'; failure: PdfError['failure'] };

/** Opens a PDF while the caller is on the page; `attempt` opens it anew. */
export function usePdf(url: string, attempt: number): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt asks for a fresh start
  useEffect(() => {
    const leaving = new AbortController();
    let opened: OpenedPdf | null = null;
    setState({ state: 'loading' });
    openPdf(url, leaving.signal).then(
      (pdf) => {
        opened = pdf;
        if (leaving.signal.aborted) pdf.close();
        else setState({ state: 'open', document: pdf.document });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        setState({
          state: 'failed',
          failure: error instanceof PdfError ? error.failure : 'damaged',
        });
      },
    );
    return () => {
      leaving.abort();
      opened?.close();
    };
  }, [url, attempt]);
  return state;
}
