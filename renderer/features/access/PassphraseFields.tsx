import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { judgePassphrase } from '../../../domain/vault/passphraseStrength.ts';
import { accessText } from '../../text/accessText.ts';

const text = accessText.passphrase;

/** A new passphrase, typed twice, with its strength. Fields `passphrase` and `repeat` of the form around it. */
export function PassphraseFields(props: { label?: string; autoFocus?: boolean }) {
  const form = Form.useFormInstance();
  const passphrase: string = Form.useWatch('passphrase', form) ?? '';
  const repeat: string = Form.useWatch('repeat', form) ?? '';
  useCheckedAgain('passphrase', passphrase);
  useCheckedAgain('repeat', passphrase + repeat);
  return (
    <>
      <Form.Item
        name="passphrase"
        label={props.label ?? text.label}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: text.required },
          {
            validator: async (_rule, value: string | undefined) => {
              const strength = judgePassphrase(value ?? '');
              if (value && !strength.acceptable) throw new Error(strength.advice);
            },
          },
        ]}
      >
        <Input.Password
          autoFocus={props.autoFocus}
          autoComplete="new-password"
          placeholder={text.placeholder}
        />
      </Form.Item>
      <StrengthBar passphrase={passphrase} />
      <Form.Item
        name="repeat"
        label={text.repeatLabel}
        dependencies={['passphrase']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: text.required },
          {
            validator: async (_rule, value: string | undefined) => {
              if (value && value !== form.getFieldValue('passphrase')) {
                throw new Error(text.mismatch);
              }
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

/** A field is first judged when it is left; once it was refused, the reason follows what is typed. */
function useCheckedAgain(field: string, typed: string): void {
  const form = Form.useFormInstance();
  useEffect(() => {
    if (typed === '' || form.getFieldError(field).length === 0) return;
    form.validateFields([field]).catch(() => {
      // The form shows what is wrong.
    });
  }, [form, field, typed]);
}

function StrengthBar(props: { passphrase: string }) {
  if (props.passphrase === '') return <div className="ad-strength" />;
  const { level, advice } = judgePassphrase(props.passphrase);
  const word = text.levels[level];
  return (
    <div className="ad-strength">
      <meter className="ad-visually-hidden" aria-label={text.strength} max={4} value={level}>
        {word}
      </meter>
      <div className="ad-strength-bar" data-level={level} aria-hidden>
        <span />
        <span />
        <span />
        <span />
      </div>
      <span className="ad-strength-word">{word}</span>
      <span className="ad-soft ad-strength-advice">{advice}</span>
    </div>
  );
}
