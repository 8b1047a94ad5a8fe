import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { templateText } from '../../text/templateText.ts';
import { OneValueDialog } from './OneValueDialog.tsx';

const words = templateText.own;

/** A field that only the firm's own Word templates have, filled in for this case. */
export function FirmFieldDialog(props: { record: CaseRecord; name: string; onClose: () => void }) {
  const { record, name, onClose } = props;
  const { orpc } = useEngine();
  const saved = useQuery(orpc.template.values.queryOptions({ input: { caseId: record.id } }));
  const change = useChange((client) => client.template.saveValues, {
    successText: words.saved,
    onDone: onClose,
  });
  if (saved.data === undefined) return null;
  return (
    <OneValueDialog
      title={words.title}
      label={name}
      help={words.help}
      words={words}
      initial={saved.data[name] ?? ''}
      pending={change.pending}
      onSave={(text) => void change.run({ caseId: record.id, values: { [name]: text } })}
      onClose={onClose}
    >
      <Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5_000} />
    </OneValueDialog>
  );
}
