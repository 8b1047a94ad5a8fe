import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useLock } from '../../app/useLock.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';
import { accessText } from '../../text/accessText.ts';
import { AccessFrame, AccessHeading } from './AccessFrame.tsx';
import { CreateSteps } from './CreateVaultScreen.tsx';
import { RecoveryKeyCard } from './RecoveryKeyCard.tsx';
import { RenewRecoveryKeyForm } from './RenewRecoveryKeyForm.tsx';

const text = accessText.recovery;

interface RecoveryKeyScreenProps {
  /** Null when the program was closed before the key was typed back. */
  recoveryKey: string | null;
  onRenewed: (recoveryKey: string) => void;
  onConfirmed: () => void;
}

/** Shows the recovery key once and asks it back. Nothing else can be done before that. */
export function RecoveryKeyScreen(props: RecoveryKeyScreenProps) {
  const [step, setStep] = useState<'show' | 'type' | 'renew'>(props.recoveryKey ? 'show' : 'type');
  const { lock, locking } = useLock();
  const fresh = props.recoveryKey !== null;
  return (
    <AccessFrame wide={step === 'show'}>
      {fresh && <CreateSteps current={2} />}
      {step === 'show' && fresh && (
        <>
          <AccessHeading title={text.title} text={text.text} />
          <RecoveryKeyCard recoveryKey={props.recoveryKey ?? ''} />
          <div className="ad-door-actions ad-no-print">
            <span />
            <Button type="primary" size="large" onClick={() => setStep('type')}>
              {text.written}
            </Button>
          </div>
        </>
      )}
      {step === 'type' && (
        <>
          <AccessHeading
            title={fresh ? text.typeTitle : text.pendingTitle}
            text={fresh ? text.typeText : text.pendingText}
          />
          <ConfirmForm onConfirmed={props.onConfirmed} />
          <div className="ad-door-actions">
            {fresh ? (
              <Button type="link" onClick={() => setStep('show')}>
                {text.showAgain}
              </Button>
            ) : (
              <Button type="link" onClick={() => setStep('renew')}>
                {text.lost}
              </Button>
            )}
            {!fresh && (
              <Button type="link" loading={locking} onClick={lock}>
                {text.later}
              </Button>
            )}
          </div>
        </>
      )}
      {step === 'renew' && (
        <>
          <AccessHeading title={text.renewTitle} text={text.renewText} />
          <RenewRecoveryKeyForm
            onRenewed={(key) => {
              props.onRenewed(key);
              setStep('show');
            }}
          />
        </>
      )}
    </AccessFrame>
  );
}

/** The recovery key typed back. */
export function ConfirmForm(props: { onConfirmed: () => void }) {
  const { orpc } = useEngine();
  const confirm = useMutation(
    orpc.vault.confirmRecoveryKey.mutationOptions({ onSuccess: props.onConfirmed }),
  );
  return (
    <Form<{ recoveryKey: string }>
      name="confirm-recovery-key"
      layout="vertical"
      size="large"
      onFinish={({ recoveryKey }) => confirm.mutate({ recoveryKey })}
    >
      {confirm.isError && (
        <Alert
          className="ad-door-alert"
          type="error"
          showIcon
          role="alert"
          title={errorSentence(confirm.error)}
        />
      )}
      <Form.Item
        name="recoveryKey"
        label={text.typeLabel}
        rules={[{ required: true, message: text.typeRequired }]}
      >
        <Input autoFocus autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
        {text.confirm}
      </Button>
    </Form>
  );
}
