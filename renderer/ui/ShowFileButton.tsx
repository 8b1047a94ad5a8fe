import { Button } from 'antd';
import { bridge } from '../bridge/bridge.ts';

/** In the message that a file was written: shows it in the file manager. */
export function ShowFileButton(props: { grantId: string; label: string }) {
  return (
    <Button size="small" type="link" onClick={() => void bridge().showExportedFile(props.grantId)}>
      {props.label}
    </Button>
  );
}
