import { ColumnWidthOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { evidenceText } from '../../text/evidenceText.ts';
import { type PageSize, PdfPage } from './PdfPage.tsx';
import { useElementSize } from './useElementSize.ts';
import { usePdf } from './usePdf.ts';
import { ViewerFailure } from './ViewerFailure.tsx';

const words = evidenceText.viewer;
const step = 1.25;
const least = 0.25;
const most = 4;
const edgePx = 48;
const a4: PageSize = { width: 595, height: 842 };

const failures = {
  unreadable: words.failed,
  damaged: words.pdfFailed,
  password: words.pdfPassword,
} as const;

/** A PDF page under page; only the pages in sight are drawn. */
export function PdfViewer({ url }: { url: string }) {
  const [attempt, setAttempt] = useState(0);
  const pdf = usePdf(url, attempt);
  if (pdf.state === 'failed') {
    const retry = pdf.failure === 'unreadable' ? () => setAttempt(attempt + 1) : undefined;
    return <ViewerFailure text={failures[pdf.failure]} onRetry={retry} />;
  }
  if (pdf.state === 'loading') {
    return (
      <div className="evidence-pages" role="status" aria-label={words.loading}>
        <Spin delay={300} description={words.loading} />
      </div>
    );
  }
  return <Pages document={pdf.document} />;
}

function Pages({ document }: { document: PDFDocumentProxy }) {
  const stage = useRef<HTMLDivElement>(null);
  const room = useElementSize(stage);
  const first = useFirstPageSize(document);
  /** null = as wide as the window. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [current, setCurrent] = useState(1);
  const fitting = Math.max(least, Math.min(2, (room.width - edgePx) / first.width));
  const scale = chosen ?? fitting;
  const zoom = (factor: number) => setChosen(Math.min(most, Math.max(least, scale * factor)));
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return (
    <>
      <div className="evidence-viewer-bar">
        <Button
          size="small"
          type="text"
          icon={<ZoomOutOutlined />}
          aria-label={words.zoomOut}
          onClick={() => zoom(1 / step)}
        />
        <span className="ad-number evidence-zoom">{words.percent(scale)}</span>
        <Button
          size="small"
          type="text"
          icon={<ZoomInOutlined />}
          aria-label={words.zoomIn}
          onClick={() => zoom(step)}
        />
        <Button
          size="small"
          type="text"
          icon={<ColumnWidthOutlined />}
          aria-label={words.fit}
          onClick={() => setChosen(null)}
        />
        <span className="ad-soft ad-number evidence-viewer-note">
          {words.page(current, document.numPages)}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div className="evidence-pages" ref={stage} tabIndex={0}>
        {room.width > 0
          ? numbers.map((number) => (
              <PdfPage
                key={number}
                document={document}
                number={number}
                scale={scale}
                estimate={first}
                stage={stage}
                onInSight={setCurrent}
              />
            ))
          : null}
      </div>
    </>
  );
}

/** The pages not seen yet are taken to be as large as the first. */
function useFirstPageSize(document: PDFDocumentProxy): PageSize {
  const [size, setSize] = useState(a4);
  useEffect(() => {
    let left = false;
    document
      .getPage(1)
      .then((page) => page.getViewport({ scale: 1 }))
      .then(({ width, height }) => {
        if (!left) setSize({ width, height });
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [document]);
  return size;
}
