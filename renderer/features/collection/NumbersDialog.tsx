import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Checkbox, Modal, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { CollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { CollectionAnalysis, LogNumber } from '../../../domain/contract/collectionContract.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { collectionText } from '../../text/collectionText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { shownNumber } from './shownContact.ts';

const words = collectionText.numbersDialog;
const CREDITOR_LENGTH = 120;

interface NumbersDialogProps {
  caseId: CaseId;
  analysis: CollectionAnalysis;
  opponentName: string;
  onClose: () => void;
}

/** Which numbers belong to the matter, and who is behind each. */
export function NumbersDialog({ caseId, analysis, opponentName, onClose }: NumbersDialogProps) {
  const { orpc } = useEngine();
  const query = useQuery(orpc.collection.numbers.queryOptions({ input: { caseId } }));
  const { settings } = analysis;
  const [creditors, setCreditors] = useState(
    () => new Map(settings.creditors.map(({ number, creditor }) => [number, creditor])),
  );
  const mark = useChange((client) => client.import.markRelevant);
  const save = useChange((client) => client.collection.saveSettings, {
    successText: words.saved,
    onDone: onClose,
  });
  const columns = columnsFor({
    creditors,
    names: [...new Set([opponentName, ...creditors.values()])].filter((name) => name !== ''),
    onAssign: (number, creditor) => setCreditors(new Map(creditors).set(number, creditor)),
    onMark: ({ number, relevant }) =>
      void mark.run({
        matter: { kind: 'case', caseId },
        counterpart: number,
        relevant: !relevant,
      }),
  });
  return (
    <Modal
      open
      centered
      width={760}
      title={words.title}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={save.pending}
      onOk={() =>
        void save.run({ caseId, settings: { ...settings, creditors: assigned(creditors) } })
      }
      onCancel={onClose}
    >
      <p className="ad-soft">{words.explain}</p>
      <QueryView query={query}>
        {(imported) => (
          <Table<ShownNumber>
            size="small"
            rowKey="number"
            columns={columns}
            dataSource={withWritten(imported, analysis)}
            pagination={false}
            scroll={{ y: 380 }}
            locale={{ emptyText: words.none }}
          />
        )}
      </QueryView>
    </Modal>
  );
}

type ShownNumber = LogNumber & { isWritten?: boolean };

/** Numbers that only stand in contacts written down belong to the matter as they are. */
function withWritten(imported: LogNumber[], { numbers }: CollectionAnalysis): ShownNumber[] {
  const known = new Set(imported.map(({ number }) => number));
  const written = numbers.filter(({ number }) => number !== '' && !known.has(number));
  return [
    ...imported,
    ...written.map(({ number, calls, others }) => ({
      number,
      name: '',
      calls,
      messages: others,
      relevant: true,
      isWritten: true,
    })),
  ];
}

function assigned(creditors: ReadonlyMap<string, string>): CollectionSettings['creditors'] {
  return [...creditors]
    .map(([number, creditor]) => ({ number, creditor: creditor.trim() }))
    .filter(({ creditor }) => creditor !== '');
}

function columnsFor(options: {
  creditors: ReadonlyMap<string, string>;
  names: string[];
  onAssign: (number: string, creditor: string) => void;
  onMark: (row: LogNumber) => void;
}): TableColumnsType<ShownNumber> {
  return [
    {
      title: words.number,
      render: (_, { number, name }) => (
        <span className="ad-number">
          {shownNumber(number)} {name === number ? '' : name}
        </span>
      ),
    },
    { title: words.calls, width: 64, dataIndex: 'calls', className: 'ad-number' },
    { title: words.messages, width: 64, dataIndex: 'messages', className: 'ad-number' },
    {
      title: words.relevant,
      width: 64,
      render: (_, row) => (
        <Checkbox
          aria-label={words.relevantLabel(row.number)}
          checked={row.relevant}
          disabled={row.isWritten}
          title={row.isWritten ? words.written : undefined}
          onChange={() => options.onMark(row)}
        />
      ),
    },
    {
      title: words.creditor,
      width: 250,
      render: (_, { number }) => (
        <AutoComplete
          className="breach-creditor-field"
          aria-label={words.creditorLabel(number)}
          placeholder={words.placeholder}
          maxLength={CREDITOR_LENGTH}
          value={options.creditors.get(number) ?? ''}
          options={options.names.map((value) => ({ value }))}
          onChange={(creditor: string) => options.onAssign(number, creditor)}
        />
      ),
    },
  ];
}
