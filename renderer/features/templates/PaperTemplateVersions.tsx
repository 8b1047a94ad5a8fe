import { Button, Table, type TableColumnsType } from 'antd';
import type {
  PaperTemplateDetail,
  PaperTemplateVersion,
} from '../../../domain/paperTemplates/paperTemplate.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { paperTemplateText } from '../../text/paperTemplateText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { TemplateDiff } from './TemplateDiff.tsx';

const words = paperTemplateText.versions;

/** Every version of the firm's own text, and what two texts differ in. */
export function PaperTemplateVersions(props: {
  detail: PaperTemplateDetail;
  editing: string;
  onLoad: (text: string, version: number) => void;
}) {
  const { detail, editing, onLoad } = props;
  const { client } = useEngine();
  const { kind, version: inForce } = detail.row;
  const load = async (version: number) => {
    const { text } = await client.paperTemplate.version({ kind, version });
    onLoad(text, version);
  };
  const columns: TableColumnsType<PaperTemplateVersion> = [
    { title: words.version, width: 90, render: (_, { version }) => words.number(version) },
    {
      title: words.state,
      width: 100,
      render: (_, { state, version }) =>
        version === inForce ? (
          <Tag tone="success">{words.inForce}</Tag>
        ) : (
          <Tag tone={state === 'draft' ? 'warning' : 'neutral'}>{words.states[state]}</Tag>
        ),
    },
    { title: words.saved, width: 150, render: (_, { savedAtMs }) => <TimeText atMs={savedAtMs} /> },
    { title: words.by, dataIndex: 'savedBy', width: 100, ellipsis: true },
    { title: words.note, dataIndex: 'note', ellipsis: true },
    {
      width: 110,
      render: (_, { version }) => (
        <Button size="small" onClick={() => void load(version)}>
          {words.load}
        </Button>
      ),
    },
  ];
  return (
    <div className="paper-template-versions">
      <Table<PaperTemplateVersion>
        size="small"
        rowKey="version"
        columns={columns}
        dataSource={detail.versions}
        pagination={false}
        locale={{ emptyText: words.none }}
      />
      <TemplateDiff detail={detail} editing={editing} />
    </div>
  );
}
