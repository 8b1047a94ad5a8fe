import { Form, Input, Select, Switch } from 'antd';
import {
  type PaperOption,
  type PaperOptions,
  paperOptions,
} from '../../../domain/documents/paperOptions.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { documentText } from '../../text/documentText.ts';

/** What can be set for this one paper; nothing where the paper has no such choice. */
export function PaperOptionFields(props: {
  kind: TemplateKind;
  options: PaperOptions;
  onChange: (options: PaperOptions) => void;
}) {
  const { kind, options, onChange } = props;
  const fields = paperOptions(kind);
  if (fields.length === 0) return null;
  return (
    <section className="document-options" aria-label={documentText.make.options}>
      {fields.map((option) => (
        <Form.Item
          key={option.id}
          layout="vertical"
          className="document-option"
          label={option.label}
          htmlFor={`paper-option-${option.id}`}
        >
          <OptionInput
            option={option}
            value={options[option.id] ?? option.initial}
            onChange={(value) => onChange({ ...options, [option.id]: value })}
          />
        </Form.Item>
      ))}
    </section>
  );
}

function OptionInput(props: {
  option: PaperOption;
  value: string | boolean;
  onChange: (value: string | boolean) => void;
}) {
  const { option, value, onChange } = props;
  const id = `paper-option-${option.id}`;
  if (option.kind === 'switch') {
    return <Switch id={id} checked={value === true} onChange={onChange} />;
  }
  const text = typeof value === 'string' ? value : '';
  if (option.kind === 'choice') {
    return (
      <Select id={id} value={text} options={[...(option.choices ?? [])]} onChange={onChange} />
    );
  }
  return (
    <Input
      id={id}
      value={text}
      maxLength={option.kind === 'number' ? 3 : 200}
      inputMode={option.kind === 'number' ? 'numeric' : 'text'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
