import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';
import { accessText } from '../../text/accessText.ts';

/** Asks for the passphrase again and makes a new recovery key; the old one stops working. */
export function RenewRecoveryKeyForm(props: { onRenewed: (recoveryKey: string) => void }) {
  const { orpc } = useEngine();
  const renew = useMutation(
    orpc.vault.renewRecoveryKey.mutationOptions({
      onSuccess: ({ recoveryKey }) => props.onRenewed(recoveryKey),
    }),
  );
  return (
    // Named, so that its fields have ids of their own beside another form of the page.
    <Form<{ passphrase: string }>
      name="renew-recovery-key"
      layout="vertical"
      onFinish={({ passphrase }) => renew.mutate({ passphrase })}
    >
      {renew.isError && (
        <Alert
          className="ad-door-alert"
          type="error"
          showIcon
          role="alert"
          title={errorSentence(renew.error)}
        />
      )}
      <Form.Item
        name="passphrase"
        label={accessText.passphrase.currentLabel}
        rules={[{ required: true, message: accessText.passphrase.required }]}
      >
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={renew.isPending}>
        {accessText.recovery.renew}
      </Button>
    </Form>
  );
}
