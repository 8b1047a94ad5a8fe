import { LinkOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { custodyText } from '../../text/custodyText.ts';
import { CustodyDialog } from './CustodyDialog.tsx';

/** 保管链 of a matter. */
export function CustodyButton({ matter, name }: { matter: MatterRef; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<LinkOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {custodyText.chain.open}
      </Button>
      {open ? <CustodyDialog matter={matter} name={name} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
