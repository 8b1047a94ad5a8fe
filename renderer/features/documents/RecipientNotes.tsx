import { Radio } from 'antd';
import {
  type RecipientKind,
  recipientInfo,
  recipientsForTemplate,
  type TemplateKind,
} from '../../../domain/documents/recipients.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.make;

/** Who the paper goes to, what they accept, and what to know before sending it. */
export function RecipientNotes(props: {
  templateId: TemplateKind;
  recipientKind: RecipientKind;
  onChange: (kind: RecipientKind) => void;
}) {
  const choices = recipientsForTemplate(props.templateId);
  const info = recipientInfo(props.recipientKind);
  return (
    <div className="document-recipient">
      <Radio.Group
        aria-label={words.recipient}
        value={props.recipientKind}
        onChange={(event) => props.onChange(event.target.value)}
        options={choices.map(({ kind, label }) => ({ value: kind, label }))}
      />
      <p>
        <strong>{words.accepts}：</strong>
        {info.accepts}
      </p>
      <details>
        <summary>{words.notes}</summary>
        <ul>
          {info.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p className="ad-faint">
          {words.source}：{info.source}
        </p>
      </details>
    </div>
  );
}
