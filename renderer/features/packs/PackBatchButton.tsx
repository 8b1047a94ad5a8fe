import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseRow } from '../../../domain/cases/caseRecord.ts';
import { packText } from '../../text/packText.ts';
import { PackBatchDialog } from './PackBatchDialog.tsx';
import { usePackBatch } from './usePackBatch.ts';

/** 批量成套 over the cases that the list shows. */
export function PackBatchButton({ rows }: { rows: readonly CaseRow[] }) {
  const [open, setOpen] = useState(false);
  const work = usePackBatch();
  return (
    <>
      <Button
        icon={<FolderOpenOutlined aria-hidden />}
        loading={work.running && !open}
        onClick={() => setOpen(true)}
      >
        {packText.batch.open}
      </Button>
      {open ? <PackBatchDialog rows={rows} work={work} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
