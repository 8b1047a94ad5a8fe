import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import {
  type OriginForm,
  originFormNames,
  originForms,
} from '../../../domain/bundle/originForm.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { bundleText } from '../../text/bundleText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { Tag } from '../../ui/Tag.tsx';

const words = bundleText.groups;

interface BundleItemRowProps {
  item: EvidenceItem;
  /** 1-1, as printed. */
  label: string;
  /** As the catalogue says it; null: it has no such column. */
  form: OriginForm | null;
  onForm: (form: OriginForm) => void;
  onMove: (step: 1 | -1) => void;
  onOut: () => void;
  onDragStart: () => void;
  onDragEnd: () => void;
  onDropHere: () => void;
}

/** One item of a group. Alt with an arrow moves it; the focus stays on it. */
export function BundleItemRow(props: BundleItemRowProps) {
  const { item, label, onMove } = props;
  const pressKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className="bundle-item"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: moved with Alt and an arrow
      tabIndex={0}
      draggable
      data-item={item.id}
      aria-label={`${label} ${item.title}`}
      onKeyDown={pressKey}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        props.onDragStart();
      }}
      onDragEnd={props.onDragEnd}
      onDrop={(event) => {
        event.stopPropagation();
        props.onDropHere();
      }}
    >
      <HolderOutlined className="bundle-handle" aria-hidden />
      <span className="ad-number bundle-label">{label}</span>
      <span className="bundle-item-title" title={item.title}>
        {evidenceText.item.heading(item.number, item.title)}
      </span>
      {item.purpose === '' ? <Tag tone="warning">{words.noPurpose}</Tag> : null}
      {props.form ? (
        <Select<OriginForm>
          size="small"
          variant="borderless"
          className="bundle-form"
          aria-label={words.form(item.title)}
          value={props.form}
          onChange={props.onForm}
          options={originForms.map((value) => ({ value, label: originFormNames[value] }))}
        />
      ) : null}
      <span className="bundle-item-actions">
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={words.itemUp(item.title)}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={words.itemDown(item.title)}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          type="text"
          aria-label={words.itemOutLabel(item.title)}
          onClick={props.onOut}
        >
          {words.itemOut}
        </Button>
      </span>
    </li>
  );
}
