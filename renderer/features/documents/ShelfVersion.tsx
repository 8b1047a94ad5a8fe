import { LockOutlined } from '@ant-design/icons';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { documentText } from '../../text/documentText.ts';
import { versionText } from '../../text/versionText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { SentLine } from '../versions/SentLine.tsx';
import { VersionActions } from '../versions/VersionActions.tsx';
import { DocumentActions } from './DocumentActions.tsx';

const words = documentText.shelf;

/** One stored version: what became of it, and what can be done with it. */
export function ShelfVersion(props: {
  row: DocumentRow;
  versions: readonly DocumentRow[];
  /** Of a list that is not ordered by paper. */
  name: string | null;
  isOpen: boolean;
  onOpen: () => void;
}) {
  const { row, versions, name, isOpen, onOpen } = props;
  return (
    <div className={isOpen ? 'shelf-version document-on-desk' : 'shelf-version'}>
      <div className="document-shelf-line">
        {name === null ? null : <strong>{name}</strong>}
        <Tag tone={row.superseded ? 'neutral' : 'success'}>{words.version(row.version)}</Tag>
        {row.sent ? (
          <Tag tone="info">
            <LockOutlined aria-hidden /> {versionText.sent.tag(row.sent.sentOn)}
          </Tag>
        ) : null}
        {row.reply ? <Tag tone="success">{versionText.reply.tag}</Tag> : null}
        {row.correctsVersion ? (
          <Tag tone="warning">{versionText.corrects(row.correctsVersion)}</Tag>
        ) : null}
        {row.superseded ? <span className="ad-faint">{words.superseded}</span> : null}
        {row.missingCount > 0 ? <Tag tone="warning">{words.missing(row.missingCount)}</Tag> : null}
      </div>
      <div className="ad-faint" title={`${words.hash} ${row.sha256}`}>
        <TimeText atMs={row.createdAtMs} /> · {row.createdBy}
      </div>
      {row.sent ? <SentLine sent={row.sent} reply={row.reply ?? null} /> : null}
      <DocumentActions row={row} onOpen={onOpen} />
      <VersionActions row={row} versions={versions} />
    </div>
  );
}
