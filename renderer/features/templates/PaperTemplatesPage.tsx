import { FileTextOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import type { PaperTemplateRow } from '../../../domain/paperTemplates/paperTemplate.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { templateText } from '../../text/templateText.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRemembered } from '../../ui/useRemembered.ts';
import { PaperTemplateDesk } from './PaperTemplateDesk.tsx';
import './templates.css';
import './paperTemplates.css';

const words = paperTemplateText.list;

type Typed = Partial<Record<TemplateKind, string>>;

/** The texts of the built-in templates, one chosen, edited beside its paper. */
export function PaperTemplatesPage() {
  const { orpc } = useEngine();
  const navigate = useNavigate();
  const rows = useQuery(orpc.paperTemplate.list.queryOptions());
  const kind = TemplateKind.safeParse(useParams().kind).data ?? 'complaint';
  // Typed and not saved, by template, so that a look at another one or another page loses nothing.
  const [typed, setTyped] = useRemembered<Typed>('paperTemplates.typed', {});
  return (
    <div className="ad-page ad-page-fill">
      <PageHeader
        title={paperTemplateText.title}
        subtitle={paperTemplateText.subtitle}
        back={{ to: paths.documents, label: templateText.back }}
      />
      <QueryView query={rows}>
        {(all) => (
          <div className="paper-template-desk">
            <section className="ad-sheet template-left">
              <ul className="template-list" aria-label={words.label}>
                {all.map((row) => (
                  <li key={row.kind}>
                    <RowButton
                      row={row}
                      current={row.kind === kind}
                      unsaved={typed[row.kind] !== undefined}
                      onChoose={() => navigate(paths.paperTemplate(row.kind), { replace: true })}
                    />
                  </li>
                ))}
              </ul>
            </section>
            <section className="ad-sheet paper-template-right">
              <PaperTemplateDesk
                key={kind}
                kind={kind}
                typed={typed[kind]}
                onTyped={(text) => setTyped({ ...typed, [kind]: text })}
              />
            </section>
          </div>
        )}
      </QueryView>
    </div>
  );
}

function RowButton(props: {
  row: PaperTemplateRow;
  current: boolean;
  unsaved: boolean;
  onChoose: () => void;
}) {
  const { row, current, unsaved, onChoose } = props;
  return (
    <button
      type="button"
      className="ad-plain template-row"
      aria-current={current}
      onClick={onChoose}
    >
      <span className="template-row-name">
        <FileTextOutlined aria-hidden /> {templateNames[row.kind]}
      </span>
      <span className="template-row-tags">
        {row.version === null ? (
          <span className="ad-soft template-row-line">{words.builtin}</span>
        ) : (
          <Tag tone="info">{words.own(row.version)}</Tag>
        )}
        {row.hasDraft ? <Tag>{words.draft}</Tag> : null}
        {row.builtinChanged ? <Tag tone="warning">{words.changed}</Tag> : null}
        {unsaved ? <Tag tone="warning">{words.unsaved}</Tag> : null}
      </span>
    </button>
  );
}
