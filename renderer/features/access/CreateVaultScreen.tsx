import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Steps } from 'antd';
import { useState } from 'react';
import { emptyFirmProfile, type FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';
import { accessText } from '../../text/accessText.ts';
import { FirmProfileFields } from '../settings/FirmProfileFields.tsx';
import { AccessFrame, AccessHeading } from './AccessFrame.tsx';
import { PassphraseFields } from './PassphraseFields.tsx';

const text = accessText.create;

interface CreateVaultScreenProps {
  onBack: () => void;
  onCreated: (recoveryKey: string) => void;
}

/** 新建案件库: passphrase, then the firm. The recovery key follows on its own screen. */
export function CreateVaultScreen(props: CreateVaultScreenProps) {
  const { orpc } = useEngine();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [firm, setFirm] = useState<FirmProfile>(emptyFirmProfile);
  const create = useMutation(
    orpc.vault.create.mutationOptions({
      onSuccess: ({ recoveryKey }) => props.onCreated(recoveryKey),
    }),
  );
  return (
    <AccessFrame wide={passphrase !== null}>
      <CreateSteps current={passphrase === null ? 0 : 1} />
      {passphrase === null ? (
        <PassphraseStep onBack={props.onBack} onNext={setPassphrase} />
      ) : (
        <FirmStep
          initial={firm}
          pending={create.isPending}
          error={create.error}
          onBack={(typed) => {
            setFirm(typed);
            setPassphrase(null);
          }}
          onSubmit={(typed) => create.mutate({ passphrase, firm: typed })}
        />
      )}
    </AccessFrame>
  );
}

export function CreateSteps(props: { current: number }) {
  return (
    <Steps
      className="ad-door-steps"
      size="small"
      current={props.current}
      items={text.steps.map((title) => ({ title }))}
    />
  );
}

function PassphraseStep(props: { onBack: () => void; onNext: (passphrase: string) => void }) {
  return (
    <>
      <AccessHeading title={text.passphraseTitle} text={text.passphraseText} />
      <Form<{ passphrase: string }>
        layout="vertical"
        size="large"
        onFinish={({ passphrase }) => props.onNext(passphrase)}
      >
        <PassphraseFields autoFocus />
        <div className="ad-door-actions">
          <Button onClick={props.onBack}>{text.back}</Button>
          <Button type="primary" htmlType="submit">
            {text.next}
          </Button>
        </div>
      </Form>
    </>
  );
}

interface FirmStepProps {
  initial: FirmProfile;
  pending: boolean;
  error: unknown;
  onBack: (typed: FirmProfile) => void;
  onSubmit: (firm: FirmProfile) => void;
}

function FirmStep(props: FirmStepProps) {
  const [form] = Form.useForm<FirmProfile>();
  const typed = () => ({ ...emptyFirmProfile, ...form.getFieldsValue(true) });
  return (
    <>
      <AccessHeading title={text.firmTitle} text={text.firmText} />
      <Form<FirmProfile>
        form={form}
        layout="vertical"
        initialValues={props.initial}
        onFinish={() => props.onSubmit(typed())}
      >
        {props.error !== null && (
          <Alert
            className="ad-door-alert"
            type="error"
            showIcon
            role="alert"
            title={errorSentence(props.error)}
          />
        )}
        <FirmProfileFields autoFocus />
        <div className="ad-door-actions">
          <Button size="large" onClick={() => props.onBack(typed())}>
            {text.previous}
          </Button>
          <Button size="large" type="primary" htmlType="submit" loading={props.pending}>
            {props.pending ? text.submitting : text.submit}
          </Button>
        </div>
      </Form>
    </>
  );
}
