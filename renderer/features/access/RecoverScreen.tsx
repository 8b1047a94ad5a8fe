import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { engineError } from '../../rpc/engineError.ts';
import { accessText } from '../../text/accessText.ts';
import { AccessFrame, AccessHeading } from './AccessFrame.tsx';
import { isTrouble } from './isTrouble.ts';
import { PassphraseFields } from './PassphraseFields.tsx';
import { TroubleScreen } from './TroubleScreen.tsx';

const text = accessText.recover;

interface RecoverScreenProps {
  onOpened: (status: VaultStatus) => void;
  onBack: () => void;
}

/** 忘记口令: the recovery key opens the vault and a new passphrase is set in the same step. */
export function RecoverScreen(props: RecoverScreenProps) {
  const { orpc } = useEngine();
  const recover = useMutation(orpc.vault.recover.mutationOptions({ onSuccess: props.onOpened }));
  const failure = recover.isError ? engineError(recover.error) : null;
  if (failure && isTrouble(failure.code)) {
    return <TroubleScreen code={failure.code} onRetry={recover.reset} onOpened={props.onOpened} />;
  }
  return (
    <AccessFrame>
      <AccessHeading title={text.title} text={text.text} />
      <Form<{ recoveryKey: string; passphrase: string }>
        layout="vertical"
        size="large"
        onFinish={({ recoveryKey, passphrase }) =>
          recover.mutate({ recoveryKey, newPassphrase: passphrase })
        }
      >
        {failure && (
          <Alert
            className="ad-door-alert"
            type="error"
            showIcon
            role="alert"
            title={failure.sentence}
          />
        )}
        <Form.Item
          name="recoveryKey"
          label={text.keyLabel}
          rules={[{ required: true, message: accessText.recovery.typeRequired }]}
        >
          <Input autoFocus autoComplete="off" spellCheck={false} className="ad-key-input" />
        </Form.Item>
        <PassphraseFields label={accessText.passphrase.newLabel} />
        <Button type="primary" htmlType="submit" block loading={recover.isPending}>
          {text.submit}
        </Button>
        <div className="ad-door-actions">
          <Button type="link" size="middle" onClick={props.onBack}>
            {text.back}
          </Button>
        </div>
      </Form>
    </AccessFrame>
  );
}
