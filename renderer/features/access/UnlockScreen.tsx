import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { engineError } from '../../rpc/engineError.ts';
import { accessText } from '../../text/accessText.ts';
import { AccessFrame, AccessHeading } from './AccessFrame.tsx';
import { isTrouble } from './isTrouble.ts';
import { TroubleScreen } from './TroubleScreen.tsx';
import { useOpenSample } from './useOpenSample.ts';

const text = accessText.unlock;

interface UnlockScreenProps {
  onOpened: (status: VaultStatus) => void;
  onForgot: () => void;
}

export function UnlockScreen(props: UnlockScreenProps) {
  const { orpc } = useEngine();
  const [form] = Form.useForm<{ passphrase: string }>();
  const [capsLock, setCapsLock] = useState(false);
  const input = useRef<InputRef>(null);
  const sample = useOpenSample(props.onOpened);
  const unlock = useMutation(
    orpc.vault.unlock.mutationOptions({
      onSuccess: props.onOpened,
      onError: () => input.current?.focus({ cursor: 'all' }),
    }),
  );
  const failure = unlock.isError ? engineError(unlock.error) : null;
  if (failure && isTrouble(failure.code)) {
    return <TroubleScreen code={failure.code} onRetry={unlock.reset} onOpened={props.onOpened} />;
  }
  const watchCapsLock = (event: KeyboardEvent) =>
    setCapsLock(event.getModifierState?.('CapsLock') ?? false);
  return (
    <AccessFrame>
      <AccessHeading title={text.title} text={text.text} />
      <Form
        form={form}
        layout="vertical"
        size="large"
        onFinish={({ passphrase }) => unlock.mutate({ passphrase })}
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
          name="passphrase"
          label={accessText.passphrase.label}
          extra={capsLock ? text.capsLock : undefined}
          rules={[{ required: true, message: accessText.passphrase.required }]}
        >
          <Input.Password
            ref={input}
            autoFocus
            autoComplete="current-password"
            onKeyUp={watchCapsLock}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={unlock.isPending}>
          {unlock.isPending ? text.submitting : text.submit}
        </Button>
        <div className="ad-door-actions">
          <Button type="link" size="middle" onClick={props.onForgot}>
            {text.forgot}
          </Button>
          <Button type="link" size="middle" onClick={sample.open} loading={sample.opening}>
            {text.sample}
          </Button>
        </div>
      </Form>
    </AccessFrame>
  );
}
