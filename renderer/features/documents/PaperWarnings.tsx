import { Button } from 'antd';
import type { PaperWarning } from '../../../domain/documents/paperWarnings.ts';
import { documentText } from '../../text/documentText.ts';

const words = documentText.make;

/** What to look at before the paper goes out; nothing of it is missing, and nothing of it keeps the paper back. */
export function PaperWarnings(props: {
  warnings: readonly PaperWarning[];
  onField: (fieldId: string) => void;
}) {
  const { warnings, onField } = props;
  if (warnings.length === 0) return null;
  return (
    <section aria-label={words.warnings(warnings.length)}>
      <h2 className="ad-sheet-title">{words.warnings(warnings.length)}</h2>
      <ul className="document-warnings">
        {warnings.map(({ text, fieldId }) => (
          <li key={`${fieldId} ${text}`}>
            {text}
            {fieldId === null ? null : (
              <Button
                type="link"
                size="small"
                className="document-missing-link"
                aria-label={`${words.mend}：${text}`}
                onClick={() => onField(fieldId)}
              >
                {words.mend}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
