import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { findRefusals, type OfferedRefusal } from '../../../domain/collection/findRefusals.ts';
import { type PaperDetailKey, paperDetailFields } from '../../../domain/documents/paperDetails.ts';
import { formatShanghai, shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
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
  const known = saved.data[detail] ?? '';
  const offered = known === '' && detail === 'refusedOn' ? findRefusals(record.contacts)[0] : null;
  return (
    <OneValueDialog
      title={words.title}
      label={label}
      help={offered ? `${help}${offeredDay(offered)}` : help}
      words={words}
      initial={offered ? shanghaiDate(offered.atMs) : known}
      pending={change.pending}
      onSave={(text) => void change.run({ caseId: record.id, details: { [detail]: text } })}
      onClose={onClose}
    >
      <DetailInput detail={detail} />
    </OneValueDialog>
  );
}

/** Read from a note: nothing until she saves it. */
function offeredDay({ atMs, dateOnly, words: said }: OfferedRefusal): string {
  return words.offeredDay(formatShanghai(atMs, dateOnly ? 'date' : 'minute'), said);
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
