import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { type PaperDetailKey, paperDetailFields } from '../../../domain/documents/paperDetails.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { documentText } from '../../text/documentText.ts';
import { OneValueDialog } from './OneValueDialog.tsx';

const words = documentText.make.detail;

/** One 补充事项 of the case, asked for where a paper needs it. */
export function PaperDetailDialog(props: {
  record: CaseRecord;
  detail: PaperDetailKey;
  onClose: () => void;
}) {
  const { record, detail, onClose } = props;
  const { orpc } = useEngine();
  const saved = useQuery(orpc.document.details.queryOptions({ input: { caseId: record.id } }));
  const change = useChange((client) => client.document.saveDetails, {
    successText: words.saved,
    onDone: onClose,
  });
  const { label, help } = paperDetailFields[detail];
  if (saved.data === undefined) return null;
  return (
    <OneValueDialog
      title={words.title}
      label={label}
      help={help}
      words={words}
      initial={saved.data[detail] ?? ''}
      pending={change.pending}
      onSave={(text) => void change.run({ caseId: record.id, details: { [detail]: text } })}
      onClose={onClose}
    >
      <DetailInput detail={detail} />
    </OneValueDialog>
  );
}

/** Takes id, value and onChange from the form item around it. */
function DetailInput({ detail, ...item }: { detail: PaperDetailKey }) {
  const { kind, suggestions } = paperDetailFields[detail];
  if (suggestions) {
    return (
      <AutoComplete
        {...item}
        autoFocus
        maxLength={200}
        options={suggestions.map((value) => ({ value }))}
      />
    );
  }
  if (kind === 'long') return <Input.TextArea {...item} autoFocus rows={5} maxLength={2_000} />;
  if (kind === 'date') return <Input {...item} autoFocus type="date" />;
  return <Input {...item} autoFocus maxLength={200} />;
}
