import { useQuery } from '@tanstack/react-query';
import { Alert, Tabs } from 'antd';
import { templateNames } from '../../../domain/documents/templateKind.ts';
import type { FirmTemplateId } from '../../../domain/ids.ts';
import type { FirmTemplateDetail } from '../../../domain/wordTemplates/firmTemplate.ts';
import { noteText } from '../../../domain/wordTemplates/wordReport.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { templateText } from '../../text/templateText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { FieldTable } from './FieldTable.tsx';
import { TemplateActions } from './TemplateActions.tsx';
import { TemplateTest } from './TemplateTest.tsx';
import type { AddTemplate } from './useAddTemplate.ts';
import { VersionTable } from './VersionTable.tsx';

const words = templateText.detail;

/** One template: what it asks for, how it looks filled, which versions there were. */
export function TemplateDetail(props: { templateId: FirmTemplateId; add: AddTemplate }) {
  const { templateId, add } = props;
  const { orpc } = useEngine();
  const query = useQuery(orpc.template.get.queryOptions({ input: { templateId } }));
  return <QueryView query={query}>{(detail) => <Detail detail={detail} add={add} />}</QueryView>;
}

function Detail({ detail, add }: { detail: FirmTemplateDetail; add: AddTemplate }) {
  const { row, report, versions } = detail;
  return (
    <>
      <header className="template-head">
        <div>
          <h2>{row.name}</h2>
          <p className="ad-soft">
            {words.kind} <Tag tone="info">{templateNames[row.kind]}</Tag>{' '}
            {words.version(row.version)}
          </p>
        </div>
        <TemplateActions row={row} add={add} />
      </header>
      {row.retiredAtMs === null ? null : <Alert type="info" showIcon title={words.retiredNote} />}
      {report.warnings.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={templateText.warnings(report.warnings.length)}
          description={
            <ul className="template-notes">
              {report.warnings.map((warning) => (
                <li key={noteText(warning)}>{noteText(warning)}</li>
              ))}
            </ul>
          }
        />
      )}
      <Tabs
        items={[
          { key: 'fields', label: words.fields, children: <FieldTable fields={report.fields} /> },
          { key: 'test', label: words.test, children: <TemplateTest row={row} /> },
          {
            key: 'versions',
            label: words.versions,
            children: <VersionTable templateId={row.id} versions={versions} />,
          },
        ]}
      />
    </>
  );
}
