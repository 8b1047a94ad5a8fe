import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { evidenceText } from '../../text/evidenceText.ts';

/** Of a page at scale 1, in CSS pixels. */
export interface PageSize {
  width: number;
  height: number;
}

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  scale: number;
  estimate: PageSize;
  /** What scrolls. */
  stage: RefObject<HTMLElement | null>;
  /** This page has come to the middle of the window. */
  onInSight: (number: number) => void;
}

/** Drawn a little before it comes into sight, and let go of after. */
const aheadPx = 800;
/** Chromium refuses larger canvases; a page that large is drawn coarser. */
const mostCanvasPixels = 32_000_000;

export function PdfPage({ document, number, scale, estimate, stage, onInSight }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [size, setSize] = useState<PageSize | null>(null);
  const [failed, setFailed] = useState(false);
  const { width, height } = size ?? estimate;

  useEffect(() => {
    const node = frame.current;
    if (!node) return;
    const ahead = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: stage.current,
      rootMargin: `${aheadPx}px 0px`,
    });
    const middle = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onInSight(number);
      },
      { root: stage.current, rootMargin: '-50% 0px' },
    );
    ahead.observe(node);
    middle.observe(node);
    return () => {
      ahead.disconnect();
      middle.disconnect();
    };
  }, [number, stage, onInSight]);

  return (
    <div
      ref={frame}
      className="evidence-page"
      style={{ width: width * scale, height: height * scale }}
    >
      {near && !failed ? (
        <PageCanvas
          document={document}
          number={number}
          scale={scale}
          onSize={setSize}
          onFailed={() => setFailed(true)}
        />
      ) : null}
      {failed ? (
        <p className="evidence-page-failed" role="alert">
          {evidenceText.viewer.pdfPageFailed(number)}
        </p>
      ) : null}
    </div>
  );
}

interface PageCanvasProps {
  document: PDFDocumentProxy;
  number: number;
  scale: number;
  onSize: (size: PageSize) => void;
  onFailed: () => void;
}

function PageCanvas({ document, number, scale, onSize, onFailed }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tell = useRef({ onSize, onFailed });
  tell.current = { onSize, onFailed };
  useEffect(() => {
    let stop: () => void = () => undefined;
    let left = false;
    void document
      .getPage(number)
      .then((page) => {
        if (left || !canvas.current) return;
        const { width, height } = page.getViewport({ scale: 1 });
        tell.current.onSize({ width, height });
        const task = draw(page, canvas.current, scale);
        stop = () => task.cancel();
        return task.promise;
      })
      .catch(() => {
        if (!left) tell.current.onFailed();
      });
    return () => {
      left = true;
      stop();
    };
  }, [document, number, scale]);
  return <canvas ref={canvas} aria-label={evidenceText.viewer.page(number, document.numPages)} />;
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number) {
  const wanted = scale * window.devicePixelRatio;
  const { width, height } = page.getViewport({ scale: wanted });
  const coarser = Math.min(1, Math.sqrt(mostCanvasPixels / (width * height)));
  const viewport = page.getViewport({ scale: wanted * coarser });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return page.render({ canvas, viewport });
}
