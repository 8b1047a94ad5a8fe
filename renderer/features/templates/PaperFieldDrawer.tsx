import { Drawer, Input } from 'antd';
import { useState } from 'react';
import type { PaperField } from '../../../domain/paperTemplates/paperTemplate.ts';
import { paperTemplateText } from '../../text/paperTemplateText.ts';

const words = paperTemplateText.fields;

/** Fields and tags by their Chinese names, put in where the cursor stands. */
export function PaperFieldDrawer(props: {
  open: boolean;
  fields: readonly PaperField[];
  onInsert: (text: string) => void;
  onClose: () => void;
}) {
  const { open, fields, onInsert, onClose } = props;
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const shown = fields.filter(({ name, sample }) => `${name} ${sample}`.includes(wanted));
  const tags = words.snippets.filter(([label, text]) => `${label} ${text}`.includes(wanted));
  return (
    <Drawer open={open} onClose={onClose} size={400} mask={false} title={words.title}>
      <Input.Search
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {shown.length + tags.length === 0 ? <p className="ad-soft">{words.none}</p> : null}
      {shown.length === 0 ? null : (
        <>
          <h3 className="paper-field-head">{words.fields}</h3>
          <p className="ad-faint">{words.fieldsHelp}</p>
          <ul className="paper-fields">
            {shown.map(({ name, insert, sample }) => (
              <li key={name}>
                <Insert label={name} text={insert} onInsert={onInsert} />
                <span className="ad-soft">{sample}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {tags.length === 0 ? null : (
        <>
          <h3 className="paper-field-head">{words.tags}</h3>
          <ul className="paper-fields">
            {tags.map(([label, text]) => (
              <li key={label}>
                <Insert label={label} text={text} onInsert={onInsert} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Drawer>
  );
}

function Insert(props: { label: string; text: string; onInsert: (text: string) => void }) {
  return (
    <button
      type="button"
      className="ad-plain template-tag"
      title={props.text}
      onClick={() => props.onInsert(props.text)}
    >
      {props.label}
    </button>
  );
}
