import { DeleteOutlined, FileUnknownOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { containerJob, isMail } from '../../../domain/evidence/containerKind.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceUrl } from '../../../domain/evidence/evidenceUrl.ts';
import { fileWarning } from '../../../domain/evidence/fileWarning.ts';
import { custodyText } from '../../text/custodyText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageLoading } from '../../ui/PageLoading.tsx';
import { canHoldRows } from '../imports/canHoldRows.ts';
import { RowsOrOriginal } from '../imports/RowsOrOriginal.tsx';
import { PictureReader } from '../ocr/PictureReader.tsx';
import { ContainedFiles } from './ContainedFiles.tsx';
import { MailViewer } from './MailViewer.tsx';
import { MediaViewer } from './MediaViewer.tsx';
import { PreparedSound } from './PreparedSound.tsx';
import { TextViewer } from './TextViewer.tsx';

const words = evidenceText.viewer;

const PdfViewer = lazy(async () => ({ default: (await import('./PdfViewer.tsx')).PdfViewer }));

/** Shows an item inside the program; what cannot be shown says so. Nothing is written to disk for it. */
export function EvidenceViewer({ item }: { item: EvidenceItem }) {
  return (
    <section className="evidence-viewer" aria-label={words.label(item.title)}>
      <Suspense fallback={<PageLoading />}>{viewerOf(item)}</Suspense>
    </section>
  );
}

function viewerOf(item: EvidenceItem) {
  if (item.destroyedAtMs) {
    const { viewerTitle, viewerText } = custodyText.destroy;
    return <EmptyState icon={<DeleteOutlined />} title={viewerTitle} text={viewerText} />;
  }
  if (isMail(item)) return <MailViewer item={item} />;
  if (containerJob(item) === 'zip') {
    return (
      <div className="evidence-container">
        <ContainedFiles item={item} />
      </div>
    );
  }
  switch (item.viewer) {
    case 'image':
      return <PictureReader item={item} url={evidenceUrl(item)} />;
    case 'text':
      return (
        <RowsOrOriginal item={item}>
          <TextViewer evidenceId={item.id} />
        </RowsOrOriginal>
      );
    case 'pdf':
      return <PdfViewer url={evidenceUrl(item)} />;
    case 'audio':
    case 'video':
      return (
        <PreparedSound key={item.id} item={item}>
          {(decoded) => <MediaViewer item={item} url={evidenceUrl(item)} decoded={decoded} />}
        </PreparedSound>
      );
    case 'none':
      return (
        <RowsOrOriginal item={item}>
          <EmptyState
            icon={<FileUnknownOutlined />}
            title={canHoldRows(item) ? words.noneRows : words.none}
            text={noneText(item)}
          />
        </RowsOrOriginal>
      );
  }
}

function noneText(item: EvidenceItem): string {
  if (fileWarning(item)) return words.noneWarned;
  return canHoldRows(item) ? words.noneRowsText : words.noneText;
}
