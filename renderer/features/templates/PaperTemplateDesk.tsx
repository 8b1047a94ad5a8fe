import { useQuery } from '@tanstack/react-query';
import { Alert, App, Tabs } from 'antd';
import { useState } from 'react';
import { type TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import type { PaperTemplateDetail } from '../../../domain/paperTemplates/paperTemplate.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { PaperTemplateEditor } from './PaperTemplateEditor.tsx';
import { PaperTemplateSave } from './PaperTemplateSave.tsx';
import { PaperTemplateVersions } from './PaperTemplateVersions.tsx';

interface DeskProps {
  kind: TemplateKind;
  /** What stands in the editor and is not saved; absent = nothing. */
  typed: string | undefined;
  onTyped: (text: string | undefined) => void;
}

/** One template: its text beside the paper, and its versions. */
export function PaperTemplateDesk({ kind, typed, onTyped }: DeskProps) {
  const { orpc } = useEngine();
  const query = useQuery(orpc.paperTemplate.get.queryOptions({ input: { kind } }));
  return (
    <QueryView query={query}>
      {(detail) => <Desk detail={detail} typed={typed} onTyped={onTyped} />}
    </QueryView>
  );
}

function Desk(props: { detail: PaperTemplateDetail } & Omit<DeskProps, 'kind'>) {
  const { detail, typed, onTyped } = props;
  const { message } = App.useApp();
  const [tab, setTab] = useState('edit');
  const { row } = detail;
  const text = typed ?? detail.text;
  const change = (next: string) => onTyped(next === detail.text ? undefined : next);
  const load = (loaded: string, version: number) => {
    change(loaded);
    setTab('edit');
    void message.info(paperTemplateText.versions.loaded(version));
  };
  return (
    <>
      <header className="template-head">
        <h2>{templateNames[row.kind]}</h2>
        <PaperTemplateSave
          detail={detail}
          text={text}
          changed={typed !== undefined}
          onSaved={() => onTyped(undefined)}
        />
      </header>
      {row.builtinChanged ? (
        <Alert
          type="warning"
          showIcon
          title={paperTemplateText.changedTitle}
          description={paperTemplateText.changedText}
        />
      ) : null}
      {row.hasDraft && typed === undefined ? (
        <Alert
          type="info"
          showIcon
          title={`${paperTemplateText.draftTitle}：${paperTemplateText.draftText}`}
        />
      ) : null}
      <Tabs
        className="paper-template-tabs"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'edit',
            label: paperTemplateText.tabs.edit,
            children: <PaperTemplateEditor detail={detail} text={text} onChange={change} />,
          },
          {
            key: 'versions',
            label: paperTemplateText.tabs.versions,
            children: <PaperTemplateVersions detail={detail} editing={text} onLoad={load} />,
          },
        ]}
      />
    </>
  );
}
