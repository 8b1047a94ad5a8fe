import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { accessText } from '../../text/accessText.ts';
import { settingsText } from '../../text/settingsText.ts';
import { RecoveryKeyCard } from '../access/RecoveryKeyCard.tsx';
import { ConfirmForm } from '../access/RecoveryKeyScreen.tsx';
import { RenewRecoveryKeyForm } from '../access/RenewRecoveryKeyForm.tsx';

const text = accessText.recovery;

/** Passphrase again, the new key shown once, the new key typed back. Left half-way, the next unlock asks. */
export function RenewRecoveryKeyDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Modal
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      title={text.renewTitle}
      destroyOnHidden
      width={560}
      mask={{ closable: false }}
    >
      <Steps onClose={props.onClose} />
    </Modal>
  );
}

function Steps(props: { onClose: () => void }) {
  const { message } = App.useApp();
  const [key, setKey] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  if (key === null) {
    return (
      <>
        <p className="ad-soft">{text.renewText}</p>
        <RenewRecoveryKeyForm onRenewed={setKey} />
      </>
    );
  }
  if (!typing) {
    return (
      <>
        <p className="ad-soft">{text.text}</p>
        <RecoveryKeyCard recoveryKey={key} />
        <div className="ad-door-actions ad-no-print">
          <span />
          <Button type="primary" onClick={() => setTyping(true)}>
            {text.written}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="ad-soft">{text.typeText}</p>
      <ConfirmForm
        onConfirmed={() => {
          void message.success(settingsText.access.renewDone);
          props.onClose();
        }}
      />
      <Button type="link" onClick={() => setTyping(false)}>
        {text.showAgain}
      </Button>
    </>
  );
}
