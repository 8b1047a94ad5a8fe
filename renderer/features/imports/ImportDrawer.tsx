import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { importText } from '../../text/importText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { EarlierReport } from './EarlierReport.tsx';
import { ImportPlan } from './ImportPlan.tsx';
import { useInspect } from './useInspect.ts';
import './imports.css';

interface ImportDrawerProps {
  item: EvidenceItem;
  onClose: () => void;
}

/** 读取内容: what the file says, what to take over, and what could not be read. */
export function ImportDrawer({ item, onClose }: ImportDrawerProps) {
  return (
    <Drawer
      open
      size="min(1240px, 92vw)"
      title={importText.title(item.title)}
      closable={{ 'aria-label': importText.close }}
      onClose={onClose}
    >
      <p className="ad-soft">{importText.explain}</p>
      <EarlierReport item={item} />
      <Reading item={item} />
    </Drawer>
  );
}

function Reading({ item }: { item: EvidenceItem }) {
  const inspection = useInspect(item.id);
  const { progress, running, error } = inspection;
  // A workbook is read whole before its first row is known.
  const isUnpacking = progress?.records === 0 && progress.doneBytes === progress.totalBytes;
  const said = isUnpacking ? importText.unpacking : importText.reading(progress?.records ?? 0);
  // What was just taken over is told by the report; the file is read again only on demand.
  const [taken, setTaken] = useState(false);
  const preview = taken ? undefined : inspection.preview;
  const again = () => {
    setTaken(false);
    inspection.read(null);
  };
  if (error) return <ErrorNotice error={error} onRetry={() => inspection.read(null)} />;
  return (
    <>
      {running ? (
        <div className="import-reading" role="status">
          <progress
            aria-label={said}
            {...(progress && !isUnpacking
              ? { value: progress.doneBytes, max: Math.max(1, progress.totalBytes) }
              : {})}
          />
          <span className="ad-number">{said}</span>
          <Button size="small" onClick={inspection.cancel}>
            {importText.cancel}
          </Button>
        </div>
      ) : null}
      {!running && preview === undefined ? (
        <Button onClick={again}>{importText.again}</Button>
      ) : null}
      {preview === null ? (
        <EmptyState title={importText.nothingTitle} text={importText.nothingText} />
      ) : null}
      {preview ? (
        <ImportPlan
          item={item}
          preview={preview}
          busy={running}
          onChoose={inspection.read}
          onDone={() => setTaken(true)}
        />
      ) : null}
    </>
  );
}
