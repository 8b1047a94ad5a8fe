import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { uiText } from '../text/uiText.ts';
import { copyText } from './copyText.ts';

interface CopyButtonProps {
  text: string;
  /** What is copied, e.g. 复制号码; the label of an icon-only button. */
  label: string;
  iconOnly?: boolean;
}

export function CopyButton(props: CopyButtonProps) {
  const { message } = App.useApp();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    if (!copyText(props.text)) {
      void message.error(uiText.copy.failed);
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <Button
      size={props.iconOnly ? 'small' : 'middle'}
      type={props.iconOnly ? 'text' : 'default'}
      icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      aria-label={props.label}
      onClick={copy}
    >
      {props.iconOnly ? null : copied ? uiText.copy.done : props.label}
    </Button>
  );
}
