import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { custodyText as words } from '../../text/custodyText.ts';
import { DestroyDialog } from './DestroyDialog.tsx';
import { useSupersede } from './useSupersede.ts';

/** What is seldom done with an item: a better copy of it, deleting its file. */
export function MoreActions({ item }: { item: EvidenceItem }) {
  const [destroying, setDestroying] = useState(false);
  const supersede = useSupersede(item);
  if (item.destroyedAtMs) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'supersede',
              label: words.supersede.open,
              onClick: () => void supersede.start(),
            },
            { type: 'divider' },
            {
              key: 'destroy',
              danger: true,
              label: words.destroy.open,
              onClick: () => setDestroying(true),
            },
          ],
        }}
      >
        <Button
          type="text"
          icon={<MoreOutlined />}
          aria-label={words.more}
          loading={supersede.running}
        />
      </Dropdown>
      {destroying ? <DestroyDialog item={item} onClose={() => setDestroying(false)} /> : null}
    </>
  );
}
