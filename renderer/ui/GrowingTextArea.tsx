import { Input } from 'antd';
import type { ComponentProps } from 'react';
import './growingTextArea.css';

type GrowingTextAreaProps = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize'>;

/**
 * A text field as tall as its words, `rows` at least. Ant Design's own autoSize measures in a hidden field that it
 * styles by attribute, which our content security policy refuses: the field would then show at the foot of the page.
 */
export function GrowingTextArea(props: GrowingTextAreaProps) {
  const { className, rows = 2, ...rest } = props;
  return (
    <Input.TextArea
      rows={rows}
      className={className ? `growing-text ${className}` : 'growing-text'}
      {...rest}
    />
  );
}
