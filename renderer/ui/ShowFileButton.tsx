import { Button } from 'antd';
import { useAskBridge } from '../bridge/useAskBridge.ts';

/** In the message that a file was written: shows it in the file manager. */
export function ShowFileButton(props: { grantId: string; label: string }) {
  const { grantId, label } = props;
  const ask = useAskBridge();
  return (
    <Button size="small" type="link" onClick={() => void ask((it) => it.showExportedFile(grantId))}>
      {label}
    </Button>
  );
}
