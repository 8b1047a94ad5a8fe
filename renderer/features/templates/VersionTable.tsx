import { App, Button, Table, type TableColumnsType } from 'antd';
import type { FirmTemplateId } from '../../../domain/ids.ts';
import type { FirmTemplateVersion } from '../../../domain/wordTemplates/firmTemplate.ts';
import { useChange } from '../../rpc/useChange.ts';
import { templateText } from '../../text/templateText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { formatBytes } from '../evidence/formatBytes.ts';

const words = templateText.versions;

/** Every version as it was added; an earlier one can become the newest again. */
export function VersionTable(props: {
  templateId: FirmTemplateId;
  versions: FirmTemplateVersion[];
}) {
  const { templateId, versions } = props;
  const { message } = App.useApp();
  const restore = useChange((client) => client.template.restore, {
    onDone: ({ version }) => void message.success(words.restored(version)),
  });
  const newest = versions[0]?.version;
  const columns: TableColumnsType<FirmTemplateVersion> = [
    {
      title: templateText.detail.versions,
      width: 100,
      render: (_, { version }) => templateText.detail.version(version),
    },
    { title: words.file, dataIndex: 'fileName', ellipsis: true },
    { title: words.size, width: 90, render: (_, { sizeBytes }) => formatBytes(sizeBytes) },
    { title: words.added, width: 150, render: (_, { addedAtMs }) => <TimeText atMs={addedAtMs} /> },
    { title: words.by, dataIndex: 'addedBy', width: 110, ellipsis: true },
    {
      width: 120,
      render: (_, { version }) =>
        version === newest ? (
          <Tag tone="success">{words.current}</Tag>
        ) : (
          <Button
            size="small"
            loading={restore.pending}
            onClick={() => void restore.run({ templateId, version })}
          >
            {words.restore}
          </Button>
        ),
    },
  ];
  return (
    <Table<FirmTemplateVersion>
      size="small"
      rowKey="version"
      columns={columns}
      dataSource={versions}
      pagination={false}
    />
  );
}
