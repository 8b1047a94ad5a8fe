import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PaperField } from '../../../domain/paperTemplates/paperTemplate.ts';
import { paperTemplateText } from '../../text/paperTemplateText.ts';

const words = paperTemplateText.fields;

/** Fields and tags by their Chinese names, put in where the cursor stands; above the text, so that the paper stays in sight. */
export function PaperFieldPicker(props: {
  fields: readonly PaperField[];
  onInsert: (text: string) => void;
  onClose: () => void;
}) {
  const { fields, onInsert, onClose } = props;
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const shown = fields.filter(({ name, sample }) => `${name} ${sample}`.includes(wanted));
  const tags = words.snippets.filter(([label, text]) => `${label} ${text}`.includes(wanted));
  return (
    <section className="paper-field-picker" aria-label={words.title}>
      <div className="paper-field-search">
        <Input.Search
          allowClear
          size="small"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={words.close}
          onClick={onClose}
        />
      </div>
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
    </section>
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
