import { InboxOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { isSystemFile } from '../../../domain/evidence/isSystemFile.ts';
import { bridge } from '../../bridge/bridge.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { AttachOutcomeNote } from './AttachOutcomeNote.tsx';
import { AttachProgressBar } from './AttachProgressBar.tsx';
import { BundleDropped } from './BundleDropped.tsx';
import { useAttach } from './useAttach.ts';
import { useWindowDrop } from './useWindowDrop.ts';
import './evidence.css';

const words = evidenceText.attach;

interface AttachDropZoneProps {
  matter: MatterRef;
  /** Something new is in. */
  onAttached?: () => void;
}

/**
 * Adds files to a matter: by dialog, or dropped anywhere in the window while this is on the page.
 * Shows how far it is, what was refused and why, and what was there already.
 */
export function AttachDropZone({ matter, onAttached }: AttachDropZoneProps) {
  const { message } = App.useApp();
  const [origin, setOrigin] = useState('');
  const [collector, setCollector] = useState('');
  const attach = useAttach(matter, onAttached);
  const [bundle, setBundle] = useState<Grant | null>(null);
  const add = (grants: Grant[]) =>
    attach.add(grants, { origin: origin.trim(), collector: collector.trim() });
  const take = async (choose: () => Promise<Grant[]>, emptyText?: string) => {
    try {
      const chosen = await choose();
      if (chosen.length === 0 && emptyText) void message.warning(emptyText, 6);
      const grants = withoutSystemFiles(chosen);
      const left = chosen.length - grants.length;
      if (left > 0) void message.info(words.systemFiles(left), 8);
      const [only] = grants;
      if (only && grants.length === 1 && isBundleName(only.displayName)) setBundle(only);
      else await add(grants);
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  const hanging = useWindowDrop(
    (files) => void take(() => bridge().grantDroppedFiles(files), words.nothingDropped),
  );
  return (
    <section className="ad-sheet evidence-attach" aria-label={words.label}>
      <div className="evidence-attach-line">
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            void take(() => bridge().pickFiles({ purpose: 'evidence', multiple: true }))
          }
        >
          {words.add}
        </Button>
        <p className="evidence-attach-hint" title={words.keepsOriginal}>
          {words.dropHint}
        </p>
        <div className="evidence-attach-fields">
          <Input
            prefix={<span className="ad-faint">{words.origin}</span>}
            aria-label={words.origin}
            placeholder={words.originPlaceholder}
            maxLength={200}
            value={origin}
            onChange={(event) => setOrigin(event.target.value)}
          />
          <Input
            prefix={<span className="ad-faint">{words.collector}</span>}
            aria-label={words.collector}
            placeholder={words.collectorPlaceholder}
            maxLength={60}
            value={collector}
            onChange={(event) => setCollector(event.target.value)}
          />
        </div>
      </div>
      {attach.running ? (
        <AttachProgressBar progress={attach.progress} onCancel={attach.cancel} />
      ) : null}
      {attach.outcome && !attach.running ? (
        <AttachOutcomeNote outcome={attach.outcome} onDismiss={attach.dismiss} />
      ) : null}
      {bundle ? <BundleDropped file={bundle} onAdd={add} onClose={() => setBundle(null)} /> : null}
      {hanging ? createPortal(<DropOverlay />, document.body) : null}
    </section>
  );
}

/** As bundles are named by the program that made them. */
function isBundleName(name: string): boolean {
  return /^(?:证据包|保管链).*\.zip$/.test(name);
}

/** What Windows and macOS put into folders; chosen alone, even that is taken. */
function withoutSystemFiles(chosen: readonly Grant[]): Grant[] {
  const real = chosen.filter(({ displayName }) => !isSystemFile(displayName));
  return real.length > 0 ? real : [...chosen];
}

function DropOverlay() {
  return (
    <div className="evidence-drop" role="status">
      <div className="evidence-drop-card">
        <InboxOutlined aria-hidden />
        <strong>{words.dropNow}</strong>
        <span>{words.dropNowText}</span>
      </div>
    </div>
  );
}
