import { LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import type { CaseId, DocumentId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { documentText } from '../../text/documentText.ts';
import { versionText } from '../../text/versionText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { SentLine } from '../versions/SentLine.tsx';
import { VersionActions } from '../versions/VersionActions.tsx';
import { DocumentActions } from './DocumentActions.tsx';

interface DocumentShelfProps {
  caseId: CaseId;
  /** The version on the sheet, if a stored one is. */
  opened: DocumentId | null;
  onOpen: (row: DocumentRow) => void;
}

const words = documentText.shelf;

/** Every version that was ever made of this case's papers, by paper and addressee. */
export function DocumentShelf({ caseId, opened, onOpen }: DocumentShelfProps) {
  const { orpc } = useEngine();
  const query = useQuery(orpc.document.list.queryOptions({ input: { caseId } }));
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={words.title}>
      <h2 className="ad-sheet-title">{words.title}</h2>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="ad-soft">{words.empty}</p>
          ) : (
            groupVersions(rows).map((versions) => (
              <PaperVersions
                key={`${versions[0]?.templateId} ${versions[0]?.recipientKind}`}
                versions={versions}
                opened={opened}
                onOpen={onOpen}
              />
            ))
          )
        }
      </QueryView>
    </section>
  );
}

/** Versions of one paper to one addressee together, the paper touched last first. */
function groupVersions(rows: readonly DocumentRow[]): DocumentRow[][] {
  const papers = new Map<string, DocumentRow[]>();
  for (const row of rows) {
    const key = `${row.templateId} ${row.recipientKind}`;
    papers.set(key, [...(papers.get(key) ?? []), row]);
  }
  return [...papers.values()].map((versions) => versions.sort((a, b) => b.version - a.version));
}

function PaperVersions(
  props: { versions: readonly DocumentRow[] } & Pick<DocumentShelfProps, 'opened' | 'onOpen'>,
) {
  const { versions, opened, onOpen } = props;
  const newest = versions[0];
  if (!newest) return null;
  const recipient = recipientInfo(newest.recipientKind).label;
  return (
    <section aria-label={`${newest.title} ${recipient}`}>
      <div className="document-shelf-line">
        <strong>{newest.title}</strong>
        <span>{recipient}</span>
      </div>
      <ul className="document-shelf">
        {versions.map((row) => (
          <li key={row.id} className={row.id === opened ? 'document-on-desk' : undefined}>
            <div className="document-shelf-line">
              <Tag tone={row.superseded ? 'neutral' : 'success'}>{words.version(row.version)}</Tag>
              {row.sent ? (
                <Tag tone="info">
                  <LockOutlined aria-hidden /> {versionText.sent.tag(row.sent.sentOn)}
                </Tag>
              ) : null}
              {row.correctsVersion ? (
                <Tag tone="warning">{versionText.corrects(row.correctsVersion)}</Tag>
              ) : null}
              {row.superseded ? <span className="ad-faint">{words.superseded}</span> : null}
              {row.missingCount > 0 ? (
                <Tag tone="warning">{words.missing(row.missingCount)}</Tag>
              ) : null}
            </div>
            <div className="ad-faint" title={`${words.hash} ${row.sha256}`}>
              <TimeText atMs={row.createdAtMs} /> · {row.createdBy}
            </div>
            {row.sent ? <SentLine sent={row.sent} /> : null}
            <DocumentActions row={row} onOpen={() => onOpen(row)} />
            <VersionActions row={row} versions={versions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
