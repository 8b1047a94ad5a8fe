import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { CustodyAction, CustodyRow } from '../../../domain/evidence/evidenceItem.ts';
import { custodyActionNames } from '../../../domain/glossary.ts';
import { GrantId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { custodyText } from '../../text/custodyText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ShowFileButton } from '../../ui/ShowFileButton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { formatOffset } from './formatOffset.ts';

const words = custodyText.chain;

interface CustodyDialogProps {
  matter: MatterRef;
  /** For the name of the exported file. */
  name: string;
  onClose: () => void;
}

/** The custody of a whole matter in one view, whether the chain holds, and its export. */
export function CustodyDialog({ matter, name, onClose }: CustodyDialogProps) {
  const { orpc } = useEngine();
  const query = useQuery(orpc.evidence.custody.queryOptions({ input: { matter } }));
  return (
    <Modal
      open
      centered
      width="min(1180px, 94vw)"
      title={words.title}
      footer={<ExportButton matter={matter} name={name} />}
      onCancel={onClose}
    >
      <p className="ad-soft">{words.explain}</p>
      <QueryView query={query}>
        {({ rows, chain, keyFingerprint }) => (
          <>
            <Alert
              showIcon
              type={chain.whole ? 'success' : 'error'}
              title={
                chain.whole ? words.whole(chain.entries) : words.broken(chain.firstBrokenSeq ?? 1)
              }
            />
            <CustodyTable rows={rows} />
            <p className="evidence-hash">
              {words.fingerprint} <span className="ad-hash">{keyFingerprint}</span>
              <CopyButton iconOnly text={keyFingerprint} label={words.copyFingerprint} />
            </p>
          </>
        )}
      </QueryView>
    </Modal>
  );
}

/** The rows of all items or of one, of all actions or of one. */
function CustodyTable({ rows }: { rows: CustodyRow[] }) {
  const [number, setNumber] = useState<number | null>(null);
  const [action, setAction] = useState<CustodyAction | null>(null);
  const shown = rows.filter(
    (row) =>
      (number === null || row.evidenceNumber === number) &&
      (action === null || row.action === action),
  );
  const items = new Map(rows.map((row) => [row.evidenceNumber, row.evidenceTitle]));
  return (
    <>
      <div className="ad-filters evidence-chain-filters">
        <Select<number>
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={words.columns.item}
          placeholder={words.itemFilter}
          value={number}
          onChange={(value) => setNumber(value ?? null)}
          options={[...items]
            .sort(([a], [b]) => a - b)
            .map(([value, title]) => ({ value, label: evidenceText.item.heading(value, title) }))}
        />
        <Select<CustodyAction>
          allowClear
          aria-label={words.columns.action}
          placeholder={words.actionFilter}
          value={action}
          onChange={(value) => setAction(value ?? null)}
          options={[...new Set(rows.map((row) => row.action))].map((value) => ({
            value,
            label: custodyActionNames[value],
          }))}
        />
        <span className="ad-soft ad-number">{words.count(shown.length, rows.length)}</span>
      </div>
      <Table<CustodyRow>
        virtual
        size="small"
        className="evidence-chain"
        rowKey="seq"
        columns={columns}
        dataSource={shown}
        pagination={false}
        scroll={{ x: 1040, y: 340 }}
        locale={{ emptyText: rows.length === 0 ? words.empty : words.noMatch }}
      />
    </>
  );
}

function ExportButton({ matter, name }: { matter: MatterRef; name: string }) {
  const { message } = App.useApp();
  const ask = useAskBridge();
  const change = useChange((client) => client.evidence.exportCustody);
  const run = async () => {
    const suggestedName = words.fileName(name);
    const target = await ask((it) => it.pickSaveTarget({ suggestedName, purpose: 'saveDocument' }));
    if (!target) return;
    const written = await change.run({ matter, grantId: GrantId.parse(target.grantId) });
    if (!written) return;
    void message.success({
      duration: 8,
      content: (
        <>
          {words.exported(written.fileName)} SHA-256 {written.sha256.slice(0, 16)}…{' '}
          <ShowFileButton grantId={target.grantId} label={words.show} />
        </>
      ),
    });
  };
  return (
    <div className="evidence-chain-foot">
      <span className="ad-faint">{words.exportHelp}</span>
      <Button type="primary" loading={change.pending} onClick={() => void run()}>
        {words.export}
      </Button>
    </div>
  );
}

const columns: TableColumnsType<CustodyRow> = [
  { title: words.columns.seq, width: 64, dataIndex: 'seq' },
  {
    title: words.columns.at,
    width: 160,
    render: (_, { atMs, utcOffsetMinutes }) => (
      <span className="ad-number" title={words.offset(formatOffset(utcOffsetMinutes))}>
        {formatShanghai(atMs, 'second')}
      </span>
    ),
  },
  {
    title: words.columns.item,
    width: 210,
    ellipsis: true,
    render: (_, { evidenceNumber, evidenceTitle }) =>
      evidenceText.item.heading(evidenceNumber, evidenceTitle),
  },
  {
    title: words.columns.action,
    width: 120,
    render: (_, { action }) => custodyActionNames[action],
  },
  {
    title: words.columns.actor,
    width: 170,
    ellipsis: true,
    render: (_, { actor, device }) => evidenceText.custody.by(actor, device),
  },
  {
    title: words.columns.reason,
    ellipsis: true,
    render: (_, { reason, action }) => reason || words.plain[action],
  },
  {
    title: words.columns.sha,
    width: 150,
    render: (_, row) => <Hash row={row} />,
  },
];

function Hash({ row }: { row: CustodyRow }) {
  const { sha256Before: before, sha256After: after } = row;
  const shown = after ?? before;
  if (!shown) return null;
  return (
    <span className="ad-tags" title={shown}>
      <span className="ad-hash">{shown.slice(0, 8)}…</span>
      {before && after ? (
        <Tag tone={before === after ? 'success' : 'danger'}>
          {before === after ? words.same : words.different}
        </Tag>
      ) : null}
    </span>
  );
}
