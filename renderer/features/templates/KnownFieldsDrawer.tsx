import { App, Drawer, Input } from 'antd';
import { useState } from 'react';
import type { KnownField } from '../../../domain/wordTemplates/knownField.ts';
import { knownFields } from '../../../domain/wordTemplates/knownFields.ts';
import { templateText } from '../../text/templateText.ts';
import { copyText } from '../../ui/copyText.ts';

const words = templateText.fields;

/** Every field that a case fills, to be copied into a Word file. */
export function KnownFieldsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = knownFields.filter((field) => matches(field, wanted));
  const copy = (tag: string) => {
    if (copyText(tag)) void message.success(words.copied(tag));
  };
  return (
    <Drawer open={open} onClose={onClose} size={460} title={words.helpTitle}>
      <details className="template-syntax">
        <summary>{words.syntaxTitle}</summary>
        <dl>
          {words.syntax.map(([tag, meaning]) => (
            <div key={tag}>
              <dt className="template-tag">{tag}</dt>
              <dd className="ad-soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="ad-soft">{words.helpText}</p>
      <Input.Search
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="template-known">
        {shown.map((field) => (
          <li key={field.name}>
            <button
              type="button"
              className="ad-plain template-tag"
              onClick={() => copy(tagOf(field))}
            >
              {tagOf(field)}
            </button>
            <span className="ad-soft">{field.label}</span>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function matches({ name, label, synonyms }: KnownField, wanted: string): boolean {
  return `${name}\n${label}\n${synonyms.join('\n')}`.toLowerCase().includes(wanted);
}

function tagOf({ name, kind, items }: KnownField): string {
  if (kind === 'value') return `{{${name}}}`;
  const inside = items ? items.map((item) => `{{${item.name}}}`).join(' ') : '…';
  return `{{#${name}}}${inside}{{/${name}}}`;
}
