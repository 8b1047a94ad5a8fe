import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { errorSentences } from '../../../domain/errors.ts';
import { isMail } from '../../../domain/evidence/containerKind.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidencePart } from '../../../domain/evidence/evidencePart.ts';
import { CaseId, type EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useStream } from '../../rpc/useStream.ts';
import { mediaText } from '../../text/mediaText.ts';
import { matterOf } from '../imports/EarlierReport.tsx';
import { useOpenItem } from './useOpenItem.ts';

const words = mediaText.parts;

interface ContainedFilesProps {
  item: EvidenceItem;
  /** Names that are known before anything was taken out. */
  named?: readonly string[];
}

/** The files in a zip or mail: taken out as evidence of their own, each with what became of it. */
export function ContainedFiles({ item, named = [] }: ContainedFilesProps) {
  const { message } = App.useApp();
  const { orpc } = useEngine();
  const parts = useQuery(orpc.evidence.parts.queryOptions({ input: { evidenceId: item.id } })).data;
  const stream = useStream((client) => client.evidence.expand, {
    title: words.trayTitle,
    progress: (event) =>
      event.type === 'progress'
        ? {
            fraction: event.fileCount > 0 ? event.fileIndex / event.fileCount : null,
            text: words.working(event.fileName),
          }
        : null,
    doneText: (last) => (last?.type === 'done' ? words.done(last.attached, last.refused) : ''),
    onEvent: (event) => {
      if (event.type === 'done') void message.info(words.done(event.attached, event.refused), 6);
    },
  });
  const mail = isMail(item);
  const expanded = !!parts?.some(({ evidenceId, refusal }) => evidenceId !== null || refusal);
  const isAllOut = expanded && !!parts?.every(({ evidenceId }) => evidenceId !== null);
  const first = mail ? words.expandMail : words.expandZip;
  return (
    <section className="evidence-parts" aria-label={words.list}>
      <header className="evidence-parts-head">
        <h3 className="ad-sheet-title">{mail ? words.attachments : words.title}</h3>
        {stream.running ? (
          <span className="ocr-state" role="status">
            <span className="ad-soft">
              {stream.last?.type === 'progress'
                ? words.working(stream.last.fileName)
                : words.trayTitle}
            </span>
            <Button size="small" onClick={stream.cancel}>
              {words.cancel}
            </Button>
          </span>
        ) : isAllOut ? (
          <span className="ad-soft">{words.all}</span>
        ) : item.withdrawnAtMs === null ? (
          <Button
            type={expanded ? 'default' : 'primary'}
            size="small"
            onClick={() => void stream.run({ evidenceId: item.id })}
          >
            {expanded ? words.expandMore : first}
          </Button>
        ) : null}
      </header>
      {mail ? null : <p className="ad-faint">{words.explainZip}</p>}
      <ul className="evidence-parts-list">
        {parts && parts.length > 0
          ? parts.map((part) => <Part key={part.ordinal} part={part} container={item} />)
          : named.map((name, index) => (
              // Two files of one mail may bear the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index}>{name}</li>
            ))}
      </ul>
    </section>
  );
}

function Part({ part, container }: { part: EvidencePart; container: EvidenceItem }) {
  const [, open] = useOpenItem();
  const { path, evidenceId, refusal } = part;
  const same = useSameFile(container, evidenceId);
  return (
    <li>
      <span className="evidence-part-path">{path}</span>
      {same === null ? null : <span className="ad-soft">{words.sameAs(same)}</span>}
      {evidenceId ? (
        <Button size="small" type="link" onClick={() => open(evidenceId)}>
          {words.open}
        </Button>
      ) : (
        <span className="ad-soft">{refusal ? errorSentences[refusal] : words.none}</span>
      )}
    </li>
  );
}

/** Number of the item that held the very same file before; null when it was taken out of this container. */
function useSameFile(container: EvidenceItem, evidenceId: EvidenceId | null): number | null {
  const { orpc } = useEngine();
  const matter = matterOf(container);
  const items = useQuery({
    ...orpc.evidence.list.queryOptions({ input: { matter: matter ?? nowhere } }),
    enabled: matter !== null && evidenceId !== null,
  }).data;
  const item = items?.find(({ id }) => id === evidenceId);
  return item && item.parentId !== container.id ? item.number : null;
}

/** Stands in a query that never runs. */
const nowhere: MatterRef = {
  kind: 'case',
  caseId: CaseId.parse('00000000-0000-7000-8000-000000000000'),
};
