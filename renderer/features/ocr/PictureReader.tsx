import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Spin } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { errorSentences } from '../../../domain/errors.ts';
import { cutOffNote } from '../../../domain/evidence/cutOffNote.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { type FoundPiece, findInReading } from '../../../domain/ocr/findInReading.ts';
import { isReadablePicture } from '../../../domain/ocr/readablePicture.ts';
import type { ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { ocrText as words } from '../../text/ocrText.ts';
import { ImageViewer } from '../evidence/ImageViewer.tsx';
import { ReadingOverlay } from './ReadingOverlay.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { type BubbleDrafts, useBubbleDrafts } from './useBubbleDrafts.ts';
import { useReading } from './useReading.ts';
import './ocr.css';

/** A picture with what was read from it laid over, and the messages to go through beside it. */
export function PictureReader({ item, url }: { item: EvidenceItem; url: string }) {
  const reading = useReading(item.id).data;
  const drafts = useBubbleDrafts(reading);
  const [shown, setShown] = useState(true);
  const find = useSearchParams()[0].get('find') ?? '';
  const found = useMemo(() => (reading ? findInReading(reading, find) : []), [reading, find]);
  useShowFound(reading, found, drafts);
  const done = reading?.state === 'done' && reading.lines.length > 0;
  return (
    <div className={done ? 'ocr-picture ocr-picture-read' : 'ocr-picture'}>
      <div className="ocr-stage">
        <ImageViewer
          url={url}
          title={item.title}
          fitsWidth={done}
          tools={
            <>
              {done ? (
                <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
                  {words.show}
                </Checkbox>
              ) : null}
              {reading ? <ReadingState item={item} state={reading.state} /> : null}
            </>
          }
          overlay={
            done && shown
              ? {
                  width: reading.width,
                  height: reading.height,
                  content: <ReadingOverlay reading={reading} found={found} {...drafts} />,
                }
              : undefined
          }
        />
        <CutOffNote item={item} />
        {reading?.state === 'failed' ? (
          <Alert
            banner
            showIcon
            type="warning"
            title={errorSentences[reading.failureCode ?? 'INTERNAL']}
          />
        ) : null}
        {reading?.state === 'done' && reading.lines.length === 0 ? (
          <Alert banner showIcon type="info" title={words.empty} />
        ) : null}
      </div>
      {done ? <ReadingPanel item={item} reading={reading} work={drafts} /> : null}
    </div>
  );
}

/** Half a picture looks whole on the screen: it has to be said. */
function CutOffNote({ item }: { item: EvidenceItem }) {
  const { orpc } = useEngine();
  const facts = useQuery({
    ...orpc.evidence.facts.queryOptions({ input: { evidenceId: item.id } }),
    enabled: item.mime === 'image/jpeg' || item.mime === 'image/png',
    // The file never changes.
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!facts?.notes.includes(cutOffNote)) return null;
  return <Alert banner showIcon type="warning" title={cutOffNote} />;
}

/** The message in which the words stand that led here is the one looked at first. */
function useShowFound(
  reading: ScreenshotReading | undefined,
  found: readonly FoundPiece[],
  { drafts, onActive }: BubbleDrafts,
): void {
  const line = found[0]?.line;
  const first = reading?.bubbles.findIndex(
    ({ lines }) => line !== undefined && lines.includes(line),
  );
  const begun = drafts.length > 0;
  useEffect(() => {
    if (begun && first !== undefined && first >= 0) onActive(first);
  }, [begun, first, onActive]);
}

function ReadingState(props: { item: EvidenceItem; state: string }) {
  const { item, state } = props;
  const enqueue = useChange((client) => client.ocr.enqueue);
  const cancel = useChange((client) => client.ocr.cancel);
  const evidenceIds = [item.id];
  if (state === 'queued' || state === 'running') {
    return (
      <span className="ocr-state" role="status">
        <Spin size="small" />
        <span className="ad-soft">{state === 'queued' ? words.queued : words.running}</span>
        <Button size="small" onClick={() => void cancel.run({ evidenceIds })}>
          {words.cancel}
        </Button>
      </span>
    );
  }
  if (!isReadablePicture(item)) return null;
  return (
    <Button
      size="small"
      title={words.readHelp}
      loading={enqueue.pending}
      onClick={() => void enqueue.run({ evidenceIds, again: state === 'done' })}
    >
      {state === 'done' ? words.again : state === 'failed' ? words.retry : words.read}
    </Button>
  );
}
