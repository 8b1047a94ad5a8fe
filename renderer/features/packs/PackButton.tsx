import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { packText as words } from '../../text/packText.ts';
import { PackDialog } from './PackDialog.tsx';
import { usePack } from './usePack.ts';

/** 一键成套. The work belongs to the button, so that it lives on when the dialog is closed and opened again. */
export function PackButton(props: {
  record: CaseRecord;
  onMissingField: (fieldId: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const work = usePack(props.record);
  return (
    <>
      <Button
        className="pack-open"
        icon={<FolderOpenOutlined aria-hidden />}
        loading={work.running && !open}
        onClick={() => setOpen(true)}
      >
        {words.open}
      </Button>
      {open ? <PackDialog {...props} work={work} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
