import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MissingField } from '../../../domain/documents/documentTree.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.make;

/** The missing values as a to-do list; each opens the place where it is filled in. */
export function MissingFields(props: {
  missing: readonly MissingField[];
  onMissingField: (fieldId: string) => void;
}) {
  if (props.missing.length === 0) {
    return (
      <p className="document-complete">
        <CheckCircleOutlined aria-hidden /> {words.missingNone}
      </p>
    );
  }
  return (
    <section aria-label={words.missing(props.missing.length)}>
      <h2 className="ad-sheet-title">{words.missing(props.missing.length)}</h2>
      <p className="ad-faint">{words.missingHelp}</p>
      <ul className="document-missing">
        {props.missing.map(({ fieldId, label, where }) => (
          <li key={`${fieldId} ${where}`}>
            <Button type="link" size="small" onClick={() => props.onMissingField(fieldId)}>
              {label}
            </Button>
            <span className="ad-faint">{words.missingWhere(where)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
