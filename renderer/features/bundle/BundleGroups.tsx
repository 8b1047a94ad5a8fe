import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { guessOriginForm, type OriginForm } from '../../../domain/bundle/originForm.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { newId } from '../../rpc/newId.ts';
import { bundleText } from '../../text/bundleText.ts';
import { BundleItemRow } from './BundleItemRow.tsx';
import {
  type DraftGroup,
  dropItem,
  labelOf,
  moveGroup,
  moveItem,
  placeItem,
} from './bundleDraft.ts';

const words = bundleText.groups;

interface BundleGroupsProps {
  groups: DraftGroup[];
  items: readonly EvidenceItem[];
  onChange: (groups: DraftGroup[]) => void;
  /** The column 原件/复印件 of the catalogue, where it has one. */
  forms?: {
    chosen: NonNullable<BundleOptions['originForms']>;
    onChoose: (id: EvidenceId, form: OriginForm) => void;
  };
}

/** The groups in their order: dragged, or moved with buttons and Alt+arrows; renamed in place. */
export function BundleGroups({ groups, items, onChange, forms }: BundleGroupsProps) {
  const [dragged, setDragged] = useState<EvidenceId | null>(null);
  const root = useRef<HTMLElement>(null);
  const moved = useRef<EvidenceId | null>(null);
  // A row that is put elsewhere loses the focus: it gets it back, so that it can be moved on.
  useEffect(() => {
    if (!moved.current) return;
    root.current?.querySelector<HTMLElement>(`[data-item="${moved.current}"]`)?.focus();
    moved.current = null;
  });
  const move = (id: EvidenceId, step: 1 | -1) => {
    moved.current = id;
    onChange(moveItem(groups, id, step));
  };
  const drop = (key: string, index: number) => {
    if (dragged) onChange(placeAt(groups, dragged, key, index));
    setDragged(null);
  };
  const add = () => onChange([...groups, { key: newId(), title: words.newTitle, evidenceIds: [] }]);
  return (
    <section aria-label={words.title} ref={root}>
      <header className="bundle-head">
        <h3 className="ad-sheet-title">{words.title}</h3>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
          {words.add}
        </Button>
      </header>
      <p className="ad-faint">{words.help}</p>
      {groups.map((group, place) => (
        <section
          key={group.key}
          className="bundle-group"
          aria-label={group.title}
          onDragOver={dragged ? allowDrop : undefined}
          onDrop={() => drop(group.key, group.evidenceIds.length)}
        >
          <GroupHead
            group={group}
            first={place === 0}
            last={place === groups.length - 1}
            onRename={(title) =>
              onChange(groups.map((one) => (one.key === group.key ? { ...one, title } : one)))
            }
            onMove={(step) => onChange(moveGroup(groups, group.key, step))}
            onRemove={() => onChange(groups.filter(({ key }) => key !== group.key))}
          />
          {group.evidenceIds.length === 0 ? <p className="ad-faint">{words.empty}</p> : null}
          <ol className="bundle-items" aria-label={words.list(group.title)}>
            {group.evidenceIds.map((id, index) => {
              const item = items.find((other) => other.id === id);
              return item ? (
                <BundleItemRow
                  key={id}
                  item={item}
                  label={labelOf(groups, id)}
                  form={forms ? (forms.chosen[id] ?? guessOriginForm(item)) : null}
                  onForm={(form) => forms?.onChoose(id, form)}
                  onMove={(step) => move(id, step)}
                  onOut={() => onChange(dropItem(groups, id))}
                  onDragStart={() => setDragged(id)}
                  onDragEnd={() => setDragged(null)}
                  onDropHere={() => drop(group.key, index)}
                />
              ) : null;
            })}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface GroupHeadProps {
  group: DraftGroup;
  first: boolean;
  last: boolean;
  onRename: (title: string) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

function GroupHead({ group, first, last, onRename, onMove, onRemove }: GroupHeadProps) {
  const { title } = group;
  const nameless = title.trim() === '' && group.evidenceIds.length > 0;
  return (
    <div className="bundle-group-head">
      <Input
        size="small"
        aria-label={words.name}
        maxLength={120}
        value={title}
        status={nameless ? 'error' : undefined}
        placeholder={words.nameMissing}
        onChange={(event) => onRename(event.target.value)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={words.up(title)}
        disabled={first}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={words.down(title)}
        disabled={last}
        onClick={() => onMove(1)}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={words.remove(title)}
        onClick={onRemove}
      />
    </div>
  );
}

/** Where a dragged item lands: in its own group, places behind it close up once it is taken out. */
function placeAt(groups: DraftGroup[], id: EvidenceId, key: string, index: number): DraftGroup[] {
  const from = groups.find((group) => group.key === key)?.evidenceIds.indexOf(id) ?? -1;
  const last = groups.find((group) => group.key === key)?.evidenceIds.length ?? 0;
  return placeItem(groups, id, key, from >= 0 && index === last ? index - 1 : index);
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
}
