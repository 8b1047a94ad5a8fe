import { Checkbox, Form, Input } from 'antd';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { bundleText } from '../../text/bundleText.ts';

const words = bundleText.options;

interface BundleOptionFieldsProps {
  options: BundleOptions;
  onChange: (options: BundleOptions) => void;
}

/** What is printed, and which papers come with the originals. */
export function BundleOptionFields({ options, onChange }: BundleOptionFieldsProps) {
  const valid = isBundleDate(options.date);
  return (
    <Form layout="vertical" className="bundle-options" requiredMark={false}>
      <Form.Item label={words.submitter} htmlFor="bundle-submitter" extra={words.submitterHelp}>
        <Input
          id="bundle-submitter"
          maxLength={80}
          value={options.submitter}
          onChange={(event) => onChange({ ...options, submitter: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={words.date}
        htmlFor="bundle-date"
        extra={words.dateHelp}
        validateStatus={valid ? undefined : 'error'}
        help={valid ? undefined : words.dateInvalid}
      >
        <Input
          id="bundle-date"
          type="date"
          value={options.date}
          onChange={(event) => onChange({ ...options, date: event.target.value })}
        />
      </Form.Item>
      <Toggle name="originalColumn" options={options} onChange={onChange} />
      <Toggle name="transcript" options={options} onChange={onChange} />
      <Toggle name="screenshotPages" options={options} onChange={onChange} />
    </Form>
  );
}

function Toggle(
  props: BundleOptionFieldsProps & { name: 'originalColumn' | 'transcript' | 'screenshotPages' },
) {
  const { name, options, onChange } = props;
  return (
    <Checkbox
      checked={options[name]}
      onChange={(event) => onChange({ ...options, [name]: event.target.checked })}
    >
      {words[name]}
    </Checkbox>
  );
}

/** A real day of the calendar, YYYY-MM-DD. */
export function isBundleDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
