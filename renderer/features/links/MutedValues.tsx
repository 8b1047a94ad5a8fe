import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { MutedByFirm } from '../../../domain/links/clue.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { linkText } from '../../text/linkText.ts';
import { TimeText } from '../../ui/TimeText.tsx';

const words = linkText.mutedByFirm;
const PAGE = 10;

/** 静音 of the whole firm: what links nothing any more, who said so and why, and the way back. */
export function MutedValues() {
  const { orpc } = useEngine();
  const [open, setOpen] = useState(false);
  const muted = useQuery(orpc.link.muted.queryOptions()).data ?? [];
  const unmute = useChange((client) => client.link.unmute, { successText: linkText.tab.done });
  if (muted.length === 0) return null;
  const act: TableColumnsType<MutedByFirm>[number] = {
    title: words.columns.act,
    width: 72,
    render: (_, { kind, value, shown }) => (
      <Button
        type="link"
        size="small"
        aria-label={linkText.tab.act(linkText.tab.unmute, shown, linkText.kinds[kind])}
        onClick={() => void unmute.run({ kind, value })}
      >
        {linkText.tab.unmute}
      </Button>
    ),
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.button(muted.length)}</Button>
      <Modal
        open={open}
        width={860}
        title={words.title}
        footer={null}
        onCancel={() => setOpen(false)}
      >
        <p className="ad-soft">{words.text}</p>
        <Table<MutedByFirm>
          size="small"
          rowKey={({ kind, value }) => `${kind} ${value}`}
          columns={[...columns, act]}
          dataSource={muted}
          pagination={muted.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        />
      </Modal>
    </>
  );
}

const columns: TableColumnsType<MutedByFirm> = [
  { title: words.columns.kind, width: 72, render: (_, { kind }) => linkText.kinds[kind] },
  { title: words.columns.value, dataIndex: 'shown', ellipsis: true },
  { title: words.columns.reason, dataIndex: 'reason', ellipsis: true },
  { title: words.columns.by, dataIndex: 'mutedBy', width: 96, ellipsis: true },
  {
    title: words.columns.at,
    width: 104,
    render: (_, { mutedAtMs }) => <TimeText atMs={mutedAtMs} format="date" />,
  },
];
