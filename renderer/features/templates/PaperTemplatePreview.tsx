import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useRef } from 'react';
import type { CaseId } from '../../../domain/ids.ts';
import type { TemplateFault } from '../../../domain/paperTemplates/paperTemplate.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { PaperPreview } from '../documents/PaperPreview.tsx';
import { useFittingZoom } from '../documents/useFittingZoom.ts';
import type { LivePreview } from './useTemplatePreview.ts';

const words = paperTemplateText.preview;

/** The paper, and above it what is wrong with the text; the last paper without faults stays. */
export function PaperTemplatePreview(props: {
  preview: LivePreview;
  caseId: CaseId | null;
  onCase: (caseId: CaseId | null) => void;
  onLine: (line: number) => void;
}) {
  const { preview, caseId, onCase, onLine } = props;
  const { faults, paper, stale, working, error } = preview;
  const { orpc } = useEngine();
  const cases = useQuery(orpc.case.list.queryOptions());
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useFittingZoom(frame);
  const missing = paper?.missing.length ?? 0;
  return (
    <section className="paper-template-side" aria-label={words.label}>
      <div className="paper-template-bar">
        <Select<CaseId | ''>
          className="paper-template-case"
          size="small"
          aria-label={words.case}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          value={caseId ?? ''}
          onChange={(chosen) => onCase(chosen === '' ? null : chosen)}
          options={[
            { value: '' as const, label: words.sample },
            ...(cases.data ?? []).map(({ id, caseNumber, clientName }) => ({
              value: id,
              label: `${caseNumber} ${clientName}`,
            })),
          ]}
        />
        <span role="status">
          {working ? (
            <span className="ad-faint">{words.working}</span>
          ) : faults.length > 0 ? (
            <Tag tone="danger">{words.faults(faults.length)}</Tag>
          ) : (
            <Tag tone={missing > 0 ? 'warning' : 'success'}>
              {missing > 0 ? words.missing(missing) : words.ok}
            </Tag>
          )}
        </span>
      </div>
      {faults.length > 0 ? <Faults faults={faults} onLine={onLine} /> : null}
      {error ? <ErrorNotice error={error} /> : null}
      <div ref={frame} className="paper-template-paper">
        {stale && paper ? <p className="ad-faint">{words.stale}</p> : null}
        {paper?.tree ? (
          <div style={{ zoom }}>
            <PaperPreview tree={paper.tree} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Faults({ faults, onLine }: { faults: TemplateFault[]; onLine: (line: number) => void }) {
  return (
    <ul className="paper-template-faults" role="alert">
      {faults.map(({ line, tag, text }) => (
        <li key={`${line} ${tag} ${text}`}>
          {line === null ? (
            <span className="ad-soft">{words.whole}</span>
          ) : (
            <button type="button" className="ad-plain template-tag" onClick={() => onLine(line)}>
              {words.line(line)}
            </button>
          )}{' '}
          {text} {tag === '' ? null : <code className="template-tag">{tag}</code>}
        </li>
      ))}
    </ul>
  );
}
