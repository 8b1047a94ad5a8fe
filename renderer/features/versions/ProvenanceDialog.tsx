import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { Provenance } from '../../../domain/contract/versionContract.ts';
import { TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { versionText } from '../../text/versionText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import './versions.css';

const words = versionText.provenance;

/** 这份文书由什么生成: template, facts of that moment, claims, and the file that came of them. */
export function ProvenanceDialog(props: { documentId: DocumentId; onClose: () => void }) {
  const { orpc } = useEngine();
  const query = useQuery(
    orpc.version.provenance.queryOptions({ input: { documentId: props.documentId } }),
  );
  return (
    <Modal open centered width={760} title={words.title} footer={null} onCancel={props.onClose}>
      <QueryView query={query}>{(made) => <Made made={made} />}</QueryView>
    </Modal>
  );
}

function Made({ made }: { made: Provenance }) {
  const { row, templateHash, templateUnchanged, claims, inputSnapshot } = made;
  const kind = TemplateKind.safeParse(row.templateId).data;
  const snapshot = JSON.parse(inputSnapshot) as Record<string, unknown>;
  const count = (name: string) => (Array.isArray(snapshot[name]) ? snapshot[name].length : 0);
  return (
    <dl className="version-made">
      <dt>{words.template}</dt>
      <dd>
        {kind ? templateNames[kind] : row.title}
        {templateUnchanged === null ? null : (
          <span className="ad-soft"> {templateUnchanged ? words.unchanged : words.changed}</span>
        )}
      </dd>
      <dt>{words.templateHash}</dt>
      <dd className="ad-hash">{templateHash}</dd>
      <dt>{words.file}</dt>
      <dd>{row.fileName}</dd>
      <dt>{words.fileHash}</dt>
      <dd className="ad-hash">{row.sha256}</dd>
      <dt>{words.made}</dt>
      <dd>
        <TimeText atMs={row.createdAtMs} /> {row.createdBy}
      </dd>
      <dt>{words.claims}</dt>
      <dd>
        {claims.length === 0 ? words.noClaims : null}
        <ol>
          {claims.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      </dd>
      <dt>{words.input}</dt>
      <dd>
        {words.counts(count('contacts'), count('evidence'), count('checks'))}
        <details>
          <summary>{words.raw}</summary>
          <pre>{JSON.stringify(snapshot, null, 2)}</pre>
        </details>
      </dd>
    </dl>
  );
}
