import { FileWordOutlined, InboxOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { createPortal } from 'react-dom';
import { useNavigate, useParams } from 'react-router';
import { FirmTemplateId } from '../../../domain/ids.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import { paths } from '../../app/paths.ts';
import { bridge } from '../../bridge/bridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { templateText } from '../../text/templateText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useWindowDrop } from '../evidence/useWindowDrop.ts';
import { RefusedTemplate } from './RefusedTemplate.tsx';
import { TemplateDetail } from './TemplateDetail.tsx';
import { TemplateList } from './TemplateList.tsx';
import { type AddTemplate, useAddTemplate } from './useAddTemplate.ts';
import './templates.css';

/** The firm's own Word files: dropped in, looked through, tried out on a case, kept in versions. */
export function TemplatesPage() {
  const { orpc } = useEngine();
  const navigate = useNavigate();
  const templates = useQuery(orpc.template.list.queryOptions());
  const add = useAddTemplate((id) => navigate(paths.template(id), { replace: true }));
  const hanging = useWindowDrop(
    (files) => void add.add(() => bridge().grantDroppedFiles(files), null),
  );
  return (
    <div className="ad-page ad-page-fill">
      <PageHeader
        title={templateText.title}
        subtitle={templateText.subtitle}
        back={{ to: paths.documents, label: templateText.back }}
        actions={<AddButton add={add} />}
      />
      {add.refused.map((refusal) => (
        <RefusedTemplate key={refusal.fileName} refusal={refusal} onClose={add.dismiss} />
      ))}
      <QueryView query={templates}>{(all) => <Templates all={all} add={add} />}</QueryView>
      {hanging ? createPortal(<DropOverlay />, document.body) : null}
    </div>
  );
}

function AddButton({ add }: { add: AddTemplate }) {
  return (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      loading={add.pending}
      onClick={() =>
        void add.add(() => bridge().pickFiles({ purpose: 'evidence', multiple: true }), null)
      }
    >
      {add.pending ? templateText.reading : templateText.add}
    </Button>
  );
}

function Templates({ all, add }: { all: FirmTemplateRow[]; add: AddTemplate }) {
  const navigate = useNavigate();
  const chosen = FirmTemplateId.safeParse(useParams().templateId).data;
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<FileWordOutlined aria-hidden />}
        title={templateText.emptyTitle}
        text={`${templateText.emptyText}${templateText.dropHint}`}
      />
    );
  }
  return (
    <div className="template-desk">
      <section className="ad-sheet template-left">
        <TemplateList
          rows={all}
          chosen={chosen ?? null}
          onChoose={(id) => navigate(paths.template(id), { replace: true })}
        />
        <p className="ad-faint template-hint">{templateText.dropHint}</p>
      </section>
      <section className="ad-sheet template-right">
        {chosen && all.some(({ id }) => id === chosen) ? (
          <TemplateDetail key={chosen} templateId={chosen} add={add} />
        ) : (
          <EmptyState
            icon={<FileWordOutlined aria-hidden />}
            title={templateText.pickTitle}
            text={templateText.pickText}
          />
        )}
      </section>
    </div>
  );
}

function DropOverlay() {
  return (
    <div className="template-drop" role="status">
      <div className="template-drop-card">
        <InboxOutlined aria-hidden />
        <strong>{templateText.dropNow}</strong>
        <span>{templateText.dropNowText}</span>
      </div>
    </div>
  );
}
