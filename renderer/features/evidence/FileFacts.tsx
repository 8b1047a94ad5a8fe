import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatName } from '../../../domain/evidence/formatName.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { formatBytes } from './formatBytes.ts';

const words = evidenceText.file;

/** The stored file: name, format, size and the hash it was taken in with. */
export function FileFacts({ item }: { item: EvidenceItem }) {
  return (
    <dl className="evidence-facts">
      <dt>{words.name}</dt>
      <dd>{item.originalName}</dd>
      <dt>{words.type}</dt>
      <dd title={item.mime}>{formatName(item.mime)}</dd>
      <dt>{words.size}</dt>
      <dd className="ad-number">
        {formatBytes(item.sizeBytes)}
        {item.sizeBytes >= 1024 ? (
          <span className="ad-faint"> {words.bytes(item.sizeBytes.toLocaleString('zh-CN'))}</span>
        ) : null}
      </dd>
      <dt>{words.added}</dt>
      <dd>
        <TimeText atMs={item.addedAtMs} format="second" />
      </dd>
      <dt>{words.checked}</dt>
      <dd>
        {item.integrityCheckedAtMs === null ? (
          <span className="ad-faint">{words.neverChecked}</span>
        ) : (
          <TimeText atMs={item.integrityCheckedAtMs} format="second" />
        )}
      </dd>
      <dt>{words.sha256}</dt>
      <dd className="evidence-hash">
        <span className="ad-hash">{item.sha256}</span>
        <CopyButton iconOnly text={item.sha256} label={words.copyHash} />
      </dd>
    </dl>
  );
}
