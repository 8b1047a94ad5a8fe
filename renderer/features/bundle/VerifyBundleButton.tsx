import { FileProtectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { bundleText } from '../../text/bundleText.ts';
import { VerifyBundleDialog } from './VerifyBundleDialog.tsx';

/** 核验证据包. */
export function VerifyBundleButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileProtectOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {bundleText.verify.open}
      </Button>
      {open ? <VerifyBundleDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
