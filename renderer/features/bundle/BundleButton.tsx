import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { bundleText as words } from '../../text/bundleText.ts';
import { BundleDialog } from './BundleDialog.tsx';
import { useMakeBundle } from './useMakeBundle.ts';

interface BundleButtonProps {
  record: CaseRecord;
  items: readonly EvidenceItem[];
  /** What is ticked in the table; null = all that is in use. */
  only: readonly EvidenceId[] | null;
  size?: 'small' | 'middle';
}

/** 制作证据包. The making belongs to the button, so that it lives on when the dialog is closed and opened again. */
export function BundleButton({ record, items, only, size = 'middle' }: BundleButtonProps) {
  const [open, setOpen] = useState(false);
  const work = useMakeBundle(record);
  return (
    <>
      <Button
        size={size}
        icon={<InboxOutlined aria-hidden />}
        loading={work.running && !open}
        onClick={() => setOpen(true)}
      >
        {only ? words.openChosen : words.open}
      </Button>
      {open ? (
        <BundleDialog
          record={record}
          items={items}
          only={only}
          work={work}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
