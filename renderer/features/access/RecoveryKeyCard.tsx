import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { accessText } from '../../text/accessText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';

const text = accessText.recovery;

/** The key in groups, to be copied by hand, printed, or put on the clipboard. */
export function RecoveryKeyCard(props: { recoveryKey: string }) {
  const groups = props.recoveryKey.split(/[\s-]+/).filter(Boolean);
  return (
    <>
      <div className="ad-print-only">
        <h1>{text.printTitle}</h1>
        <p>{text.printNote}</p>
      </div>
      <ol className="ad-recovery-key" aria-label={text.keyLabel} data-testid="recovery-key">
        {groups.map((group, index) => (
          // The groups never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className="ad-key-actions ad-no-print">
        <CopyButton text={props.recoveryKey} label={text.copy} />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </>
  );
}
