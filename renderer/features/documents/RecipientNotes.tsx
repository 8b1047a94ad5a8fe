import { Radio, Select } from 'antd';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.make;
/** So many stand side by side; more would fill the desk. */
const FEW = 3;

/** Who the paper goes to, what they accept, and what to know before sending it. */
export function RecipientNotes(props: {
  /** The addressees that the chosen template is for. */
  recipientKinds: readonly RecipientKind[];
  recipientKind: RecipientKind;
  onChange: (kind: RecipientKind) => void;
}) {
  const info = recipientInfo(props.recipientKind);
  const choices = props.recipientKinds.map(recipientInfo);
  return (
    <div className="document-recipient">
      {choices.length > FEW ? (
        <Select
          className="document-template"
          aria-label={words.recipient}
          value={props.recipientKind}
          onChange={props.onChange}
          listHeight={320}
          options={choices.map(({ kind, label }) => ({ value: kind, label }))}
        />
      ) : (
        <Radio.Group
          aria-label={words.recipient}
          value={props.recipientKind}
          onChange={(event) => props.onChange(event.target.value)}
          options={choices.map(({ kind, label }) => ({ value: kind, label }))}
        />
      )}
      <p>
        <strong>{words.accepts}：</strong>
        {info.accepts}
      </p>
      <details>
        <summary>{words.notes}</summary>
        <ul>
          {[
            ...info.preconditions.map((text) => `${words.preconditions}：${text}`),
            `${words.replyTime}：${info.replyTime ?? words.noReplyTime}`,
            `${words.identity}：${info.identity}`,
            ...info.enclosures.map((text) => `${words.enclosures}：${text}`),
            ...info.notes,
            ...info.unverified.map((text) => `${words.unverified}：${text}`),
          ].map((note) => (
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
