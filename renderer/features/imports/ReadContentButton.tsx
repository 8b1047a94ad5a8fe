import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { importText } from '../../text/importText.ts';
import { canHoldRows } from './canHoldRows.ts';

const ImportDrawer = lazy(async () => ({
  default: (await import('./ImportDrawer.tsx')).ImportDrawer,
}));

interface ReadContentButtonProps {
  item: EvidenceItem;
  size?: 'small' | 'middle';
}

/** 读取内容: offered where a file may hold rows; its report is found behind it ever after. */
export function ReadContentButton({ item, size = 'middle' }: ReadContentButtonProps) {
  const [open, setOpen] = useState(false);
  if (!canHoldRows(item)) return null;
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {importText.open}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ImportDrawer item={item} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
