import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ChosenClaim } from '../../../domain/documents/caseFacts.ts';
import type { OfferedRequest } from '../../../domain/documents/documentRecord.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.make;

/** The requests that fit the case and are not in the paper yet, and one to write oneself. */
export function AddClaimButton(props: {
  offered: readonly OfferedRequest[];
  onAdd: (claim: ChosenClaim) => void;
}) {
  const own = { key: 'custom', label: words.ownClaim };
  const items = props.offered.map(({ id, text, hint }) => ({
    key: id,
    label: (
      <span className="document-offer">
        {text}
        {hint ? <span className="ad-faint">{hint}</span> : null}
      </span>
    ),
  }));
  const add = (id: string) => {
    const text = props.offered.find((other) => other.id === id)?.text ?? '';
    props.onAdd({ id, text });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.length > 0 ? [...items, { type: 'divider' }, own] : [own],
        onClick: ({ key }) => add(key),
      }}
    >
      <Button size="small" icon={<PlusOutlined aria-hidden />}>
        {words.addClaim}
      </Button>
    </Dropdown>
  );
}
