import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';
import { accessText } from '../../text/accessText.ts';
import { settingsText } from '../../text/settingsText.ts';
import { PassphraseFields } from '../access/PassphraseFields.tsx';
import { RenewRecoveryKeyDialog } from './RenewRecoveryKeyDialog.tsx';
import { SectionHeading } from './SectionHeading.tsx';

const text = settingsText.access;

export function AccessSection() {
  const { orpc } = useEngine();
  const status = useQuery(orpc.vault.status.queryOptions());
  const [renewing, setRenewing] = useState(false);
  if (status.data?.open === 'sample') {
    return (
      <>
        <SectionHeading title={text.title} />
        <Alert type="info" showIcon title={text.sampleNote} />
      </>
    );
  }
  return (
    <div className="ad-settings-narrow">
      <SectionHeading title={text.changeTitle} text={text.changeText} />
      <ChangePassphraseForm />
      <hr className="ad-settings-rule" />
      <SectionHeading title={accessText.recovery.keyLabel} text={text.renewText} />
      <Button onClick={() => setRenewing(true)}>{text.renewStart}</Button>
      <RenewRecoveryKeyDialog open={renewing} onClose={() => setRenewing(false)} />
    </div>
  );
}

interface PassphraseForm {
  current: string;
  passphrase: string;
}

function ChangePassphraseForm() {
  const { orpc } = useEngine();
  const { message } = App.useApp();
  const [form] = Form.useForm<PassphraseForm>();
  const change = useMutation(
    orpc.vault.changePassphrase.mutationOptions({
      onSuccess: () => {
        form.resetFields();
        void message.success(text.changed);
      },
    }),
  );
  return (
    <Form<PassphraseForm>
      name="change-passphrase"
      form={form}
      layout="vertical"
      onFinish={({ current, passphrase }) =>
        change.mutate({ passphrase: current, newPassphrase: passphrase })
      }
    >
      {change.isError && (
        <Alert
          className="ad-door-alert"
          type="error"
          showIcon
          role="alert"
          title={errorSentence(change.error)}
        />
      )}
      <Form.Item
        name="current"
        label={accessText.passphrase.currentLabel}
        rules={[{ required: true, message: accessText.passphrase.required }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <PassphraseFields label={accessText.passphrase.newLabel} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {text.change}
      </Button>
    </Form>
  );
}
