import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { fieldLabel } from '../../../domain/documents/fieldLabel.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { caseText } from '../../text/caseText.ts';
import { custodyText } from '../../text/custodyText.ts';
import { OneValueDialog } from './OneValueDialog.tsx';

const words = caseText.medium;

/** 原始存储介质 of an item, which stands in its 提取笔录: what else is recorded there stays. */
export function MediumDialog(props: { evidenceId: EvidenceId; onClose: () => void }) {
  const { evidenceId, onClose } = props;
  const { orpc } = useEngine();
  const found = useQuery(orpc.evidence.get.queryOptions({ input: { evidenceId } })).data;
  const change = useChange((client) => client.evidence.saveCollection, {
    successText: custodyText.collection.saved,
    onDone: onClose,
  });
  if (found === undefined) return null;
  const { item, collection } = found;
  const blank = { atMs: null, place: '', method: '', process: '', witness: '', medium: '' };
  const record = collection ?? { ...blank, extractor: item.collector };
  return (
    <OneValueDialog
      title={words.title(item.number, item.title)}
      label={fieldLabel(`evidence.${evidenceId}.medium`)}
      help={words.help}
      words={words}
      initial={record.medium}
      pending={change.pending}
      onSave={(medium) => void change.run({ evidenceId, record: { ...record, medium } })}
      onClose={onClose}
    >
      <Input autoFocus maxLength={500} placeholder={custodyText.collection.mediumPlaceholder} />
    </OneValueDialog>
  );
}
