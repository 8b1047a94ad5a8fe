import { useQuery } from '@tanstack/react-query';
import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ComparedLine } from '../../../domain/documents/compareTrees.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { versionText } from '../../text/versionText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import './versions.css';

const words = versionText.compare;

/** Two versions of one paper, line by line, with the words that changed marked. */
export function CompareDialog(props: {
  /** All versions of the paper, newest first; at least two. */
  versions: readonly DocumentRow[];
  beforeId: DocumentId;
  afterId: DocumentId;
  onClose: () => void;
}) {
  const { versions, onClose } = props;
  const [beforeId, setBefore] = useState(props.beforeId);
  const [afterId, setAfter] = useState(props.afterId);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const { orpc } = useEngine();
  const query = useQuery(orpc.version.compare.queryOptions({ input: { beforeId, afterId } }));
  const options = versions.map(({ id, version }) => ({ value: id, label: words.version(version) }));
  return (
    <Modal
      open
      centered
      width={900}
      title={words.title(versions[0]?.title ?? '')}
      footer={null}
      onCancel={onClose}
    >
      <div className="version-choice">
        {words.from}
        <Select aria-label={words.from} value={beforeId} options={options} onChange={setBefore} />
        {words.to}
        <Select aria-label={words.to} value={afterId} options={options} onChange={setAfter} />
        <Checkbox checked={onlyChanges} onChange={(event) => setOnlyChanges(event.target.checked)}>
          {words.onlyChanges}
        </Checkbox>
      </div>
      <QueryView query={query}>
        {({ lines }) => <ComparedLines lines={lines} onlyChanges={onlyChanges} />}
      </QueryView>
    </Modal>
  );
}

function ComparedLines(props: { lines: readonly ComparedLine[]; onlyChanges: boolean }) {
  const changes = props.lines.filter(({ kind }) => kind !== 'same');
  if (changes.length === 0) return <p>{words.same}</p>;
  return (
    <>
      <p className="ad-soft">{words.summary(changes.length)}</p>
      <div className="version-lines">
        {(props.onlyChanges ? changes : props.lines).map((line, index) => (
          // Lines of a comparison have no identity; it is drawn anew as a whole.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={index} className={`version-line-${line.kind}`}>
            <Parts parts={line.parts} />
          </p>
        ))}
      </div>
    </>
  );
}

function Parts({ parts }: Pick<ComparedLine, 'parts'>) {
  return parts.map(({ mark, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity
    if (mark === 'removed') return <del key={index}>{text}</del>;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity
    if (mark === 'added') return <ins key={index}>{text}</ins>;
    return text;
  });
}
