import { useQuery } from '@tanstack/react-query';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import type { CaseId, DocumentId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { documentText } from '../../text/documentText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { DocumentActions } from './DocumentActions.tsx';

interface DocumentShelfProps {
  caseId: CaseId;
  /** The version on the sheet, if a stored one is. */
  opened: DocumentId | null;
  onOpen: (row: DocumentRow) => void;
}

const words = documentText.shelf;

/** Every version that was ever made of this case's papers, newest first. */
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
            <ul className="document-shelf">
              {rows.map((row) => (
                <li key={row.id} className={row.id === opened ? 'document-on-desk' : undefined}>
                  <div className="document-shelf-line">
                    <strong>{row.title}</strong>
                    <span>{recipientInfo(row.recipientKind).label}</span>
                    <Tag tone={row.superseded ? 'neutral' : 'success'}>
                      {words.version(row.version)}
                    </Tag>
                    {row.superseded ? <span className="ad-faint">{words.superseded}</span> : null}
                    {row.missingCount > 0 ? (
                      <Tag tone="warning">{words.missing(row.missingCount)}</Tag>
                    ) : null}
                  </div>
                  <div className="ad-faint" title={`${words.hash} ${row.sha256}`}>
                    <TimeText atMs={row.createdAtMs} /> · {row.createdBy}
                  </div>
                  <DocumentActions row={row} onOpen={() => onOpen(row)} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
