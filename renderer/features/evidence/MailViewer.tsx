import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import type { MailView } from '../../../domain/evidence/collectionRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { mediaText } from '../../text/mediaText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { ContainedFiles } from './ContainedFiles.tsx';
import { MailHtml } from './MailHtml.tsx';

const words = mediaText.mail;

/** A mail: who, to whom, when it claims to be sent, its words, and the files with it. Nothing is loaded from outside. */
export function MailViewer({ item }: { item: EvidenceItem }) {
  const { orpc } = useEngine();
  const query = useQuery({
    ...orpc.evidence.mail.queryOptions({ input: { evidenceId: item.id } }),
    // The file never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <QueryView query={query}>{(mail) => <Mail item={item} mail={mail} />}</QueryView>;
}

function Mail({ item, mail }: { item: EvidenceItem; mail: MailView }) {
  const [asText, setAsText] = useState(mail.html === null);
  return (
    <>
      <div className="evidence-viewer-bar">
        {mail.html === null ? null : (
          <Segmented
            size="small"
            aria-label={words.show}
            value={asText ? 'text' : 'html'}
            onChange={(value) => setAsText(value === 'text')}
            options={[
              { value: 'html', label: words.html },
              { value: 'text', label: words.text },
            ]}
          />
        )}
        <span className="ad-faint evidence-viewer-note">{words.safe}</span>
      </div>
      <div className="evidence-mail">
        <dl className="evidence-facts">
          <dt>{words.subject}</dt>
          <dd>
            <strong>{mail.subject}</strong>
          </dd>
          <dt>{words.from}</dt>
          <dd>{mail.from}</dd>
          <dt>{words.to}</dt>
          <dd>{mail.to}</dd>
          <dt>{words.sent}</dt>
          <dd className="ad-number">
            {mail.sentAtMs === null ? words.noTime : formatShanghai(mail.sentAtMs, 'second')}
          </dd>
        </dl>
        {mail.notes.map((note) => (
          <Alert key={note} showIcon type="warning" title={note} />
        ))}
        <section className="evidence-mail-body" aria-label={words.body}>
          {asText || mail.html === null ? (
            <pre className="evidence-mail-text">{mail.text || words.empty}</pre>
          ) : (
            <MailHtml html={mail.html} />
          )}
        </section>
        {mail.attachments.length > 0 ? (
          <ContainedFiles item={item} named={mail.attachments.map(({ name }) => name)} />
        ) : null}
      </div>
    </>
  );
}
