import { Button } from 'antd';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import { newId } from '../../rpc/newId.ts';
import { bundleText } from '../../text/bundleText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { type DraftGroup, placeItem } from './bundleDraft.ts';

const words = bundleText.left;

interface LeftOutItemsProps {
  groups: DraftGroup[];
  items: readonly EvidenceItem[];
  onChange: (groups: DraftGroup[]) => void;
}

/** What stays out of the bundle, with why; a deleted original cannot come in. */
export function LeftOutItems({ groups, items, onChange }: LeftOutItemsProps) {
  const placed = new Set(groups.flatMap(({ evidenceIds }) => evidenceIds));
  const left = items.filter(({ id }) => !placed.has(id));
  if (left.length === 0) return null;
  const put = (item: EvidenceItem) => {
    const title = evidenceKindNames[item.kind];
    const group = groups.find((one) => one.title === title) ?? groups.at(-1);
    if (group) onChange(placeItem(groups, item.id, group.key, group.evidenceIds.length));
    else onChange([{ key: newId(), title, evidenceIds: [item.id] }]);
  };
  return (
    <section aria-label={words.title(left.length)}>
      <h3 className="ad-sheet-title">{words.title(left.length)}</h3>
      <ul className="bundle-items">
        {left.map((item) => (
          <li key={item.id} className="bundle-item bundle-item-left">
            <span className="bundle-item-title" title={item.title}>
              {evidenceText.item.heading(item.number, item.title)}
            </span>
            {reasonOf(item)}
            {item.destroyedAtMs ? null : (
              <span className="bundle-item-actions">
                <Button
                  size="small"
                  aria-label={words.putLabel(item.title)}
                  onClick={() => put(item)}
                >
                  {words.put}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function reasonOf(item: EvidenceItem) {
  if (item.destroyedAtMs) return <Tag>{words.destroyed}</Tag>;
  if (item.withdrawnAtMs !== null) return <Tag>{words.withdrawn}</Tag>;
  return item.supersededById ? <Tag>{words.superseded}</Tag> : null;
}
