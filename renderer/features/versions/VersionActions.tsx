import { Button, Space } from 'antd';
import { useState } from 'react';
import { isEnclosure } from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { versionText } from '../../text/versionText.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { ProvenanceDialog } from './ProvenanceDialog.tsx';
import { ReplyDialog } from './ReplyDialog.tsx';
import { SendDialog } from './SendDialog.tsx';

/** 登记已发出, 比较, 由什么生成 for one version of a paper. */
export function VersionActions(props: {
  row: DocumentRow;
  /** All versions of the same paper, newest first. */
  versions: readonly DocumentRow[];
}) {
  const { row, versions } = props;
  const [open, setOpen] = useState<'send' | 'reply' | 'compare' | 'provenance' | null>(null);
  const close = () => setOpen(null);
  const other = versions.find(({ version }) => version < row.version) ?? versions[0];
  return (
    <>
      <Space size={4} wrap>
        {row.sent ? null : (
          <Button size="small" onClick={() => setOpen('send')}>
            {versionText.sent.action}
          </Button>
        )}
        {row.sent && (row.reply || !isEnclosure(row.templateId)) ? (
          <Button size="small" onClick={() => setOpen('reply')}>
            {row.reply ? versionText.reply.change : versionText.reply.action}
          </Button>
        ) : null}
        {versions.length > 1 ? (
          <Button size="small" onClick={() => setOpen('compare')}>
            {versionText.compare.action}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setOpen('provenance')}>
          {versionText.provenance.action}
        </Button>
      </Space>
      {open === 'send' ? <SendDialog row={row} onClose={close} /> : null}
      {open === 'reply' && row.sent ? (
        <ReplyDialog
          paper={{ ...row, documentId: row.id, sentOn: row.sent.sentOn, reply: row.reply ?? null }}
          onClose={close}
        />
      ) : null}
      {open === 'compare' && other ? (
        <CompareDialog
          versions={versions}
          beforeId={other.version < row.version ? other.id : row.id}
          afterId={other.version < row.version ? row.id : other.id}
          onClose={close}
        />
      ) : null}
      {open === 'provenance' ? <ProvenanceDialog documentId={row.id} onClose={close} /> : null}
    </>
  );
}
