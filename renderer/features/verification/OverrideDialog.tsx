import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { outcomeNames } from '../../../domain/glossary.ts';
import { type OutcomeCode, outcomeCodes } from '../../../domain/verification/verification.ts';
import { useChange } from '../../rpc/useChange.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { SignerField, useSigner } from './SignerField.tsx';

/** The lawyer's own conclusion with its reason. The computed verdict stays beside it. */
export function OverrideDialog(props: {
  matter: MatterRef;
  suggested: readonly OutcomeCode[];
  onClose(): void;
}) {
  const [outcomes, setOutcomes] = useState<OutcomeCode[]>([...props.suggested]);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const signer = useSigner();
  const save = useChange((client) => client.verification.override, {
    successText: text.overrideSaved,
    onDone: props.onClose,
  });
  const submit = () => {
    const found = overrideProblem(outcomes, reason, signer.name);
    setProblem(found);
    if (found !== null) return;
    void save.run({
      matter: props.matter,
      outcomes,
      reason: reason.trim(),
      lawyerName: signer.name.trim(),
    });
  };
  return (
    <Modal
      open
      title={text.overrideTitle}
      okText={text.overrideSave}
      cancelText={text.cancel}
      confirmLoading={save.pending}
      onOk={submit}
      onCancel={props.onClose}
    >
      <Form layout="vertical" onFinish={submit}>
        <Form.Item label={text.overrideOutcomes} required>
          <Checkbox.Group
            className="override-outcomes"
            value={outcomes}
            onChange={(values) => setOutcomes(outcomeCodes.filter((code) => values.includes(code)))}
            options={outcomeCodes.map((code) => ({
              value: code,
              label: `${code} ${outcomeNames[code]}`,
            }))}
          />
        </Form.Item>
        <Form.Item label={text.overrideReason} htmlFor="override-reason" required>
          <Input.TextArea
            id="override-reason"
            rows={4}
            maxLength={2_000}
            value={reason}
            placeholder={text.overrideReasonPlaceholder}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <SignerField signer={signer} />
        {problem !== null && <Alert type="warning" showIcon title={problem} />}
      </Form>
    </Modal>
  );
}

/** What keeps an override from being saved, as a sentence. */
export function overrideProblem(
  outcomes: readonly OutcomeCode[],
  reason: string,
  lawyerName: string,
): string | null {
  if (outcomes.length === 0) return text.overrideOutcomesMissing;
  if (outcomes.includes('F') && outcomes.length > 1) return text.overrideWithF;
  if (reason.trim() === '') return text.overrideReasonMissing;
  return lawyerName.trim() === '' ? text.overrideLawyerMissing : null;
}
