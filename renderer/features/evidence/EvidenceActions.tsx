import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { fileWarning } from '../../../domain/evidence/fileWarning.ts';
import { GrantId } from '../../../domain/ids.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useChange } from '../../rpc/useChange.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { ShowFileButton } from '../../ui/ShowFileButton.tsx';
import { ReadContentButton } from '../imports/ReadContentButton.tsx';
import { MoreActions } from './MoreActions.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const words = evidenceText.item;

/** 读取内容, 导出原件, 停止使用, and what is seldom done. */
export function EvidenceActions({ item }: { item: EvidenceItem }) {
  const { message, modal } = App.useApp();
  const ask = useAskBridge();
  const [withdrawing, setWithdrawing] = useState(false);
  const exporting = useChange((client) => client.evidence.export);
  const exportOriginal = async () => {
    const warning = fileWarning(item);
    const agreed = await modal.confirm({
      title: words.exportConfirm,
      content: (
        <>
          {warning ? (
            <Alert
              showIcon
              className="dialog-problem"
              type={warning.isProgram ? 'error' : 'warning'}
              title={warning.sentence}
            />
          ) : null}
          <p>{words.exportNotice}</p>
        </>
      ),
      okText: warning ? words.exportAnyway : words.exportGo,
      okButtonProps: { danger: warning?.isProgram ?? false },
      autoFocusButton: warning ? 'cancel' : 'ok',
    });
    if (!agreed) return;
    const suggestedName = item.originalName;
    const target = await ask((it) =>
      it.pickSaveTarget({ suggestedName, purpose: 'exportOriginal' }),
    );
    if (!target) return;
    const grantId = GrantId.parse(target.grantId);
    const written = await exporting.run({ evidenceId: item.id, grantId });
    if (!written) return;
    void message.success({
      duration: 6,
      content: (
        <>
          {words.exported(target.displayName)}{' '}
          <ShowFileButton grantId={target.grantId} label={words.exportShow} />
        </>
      ),
    });
  };
  return (
    <>
      <ReadContentButton item={item} />
      {item.withdrawnAtMs === null ? (
        <Button type="text" onClick={() => setWithdrawing(true)}>
          {words.withdraw}
        </Button>
      ) : null}
      {item.destroyedAtMs ? null : (
        <Button loading={exporting.pending} onClick={() => void exportOriginal()}>
          {words.export}
        </Button>
      )}
      <MoreActions item={item} />
      {withdrawing ? <WithdrawDialog item={item} onClose={() => setWithdrawing(false)} /> : null}
    </>
  );
}
