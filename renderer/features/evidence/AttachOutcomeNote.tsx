import { Alert, Button } from 'antd';
import { errorSentences } from '../../../domain/errors.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import type { AttachOutcome } from './useAttach.ts';

const words = evidenceText.attach;

/** What became of the files: added, there already, refused with the reason, and which are not what they say. */
export function AttachOutcomeNote(props: { outcome: AttachOutcome; onDismiss: () => void }) {
  const { duplicates, refused, warnings } = props.outcome;
  return (
    <Alert
      className="evidence-outcome"
      showIcon
      role="status"
      type={loudness(props.outcome)}
      title={headline(props.outcome)}
      description={
        duplicates.length + refused.length + warnings.length > 0 ? (
          <ul className="evidence-outcome-list">
            {warnings.map(({ name, warning }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see below
              <li key={`warning ${index}`}>
                <strong>{words.warningTitle(name)}</strong>
                {warning.sentence}
              </li>
            ))}
            {refused.map(({ name, code }, index) => (
              // Two files of one addition may bear the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={`refused ${index}`}>
                <strong>{words.refusedTitle(name)}</strong>
                {errorSentences[code]}
              </li>
            ))}
            {duplicates.map(({ name, number, title }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={`duplicate ${index}`}>{words.duplicate(name, number, title)}</li>
            ))}
          </ul>
        ) : undefined
      }
      action={
        <Button size="small" type="text" onClick={props.onDismiss}>
          {words.dismiss}
        </Button>
      }
    />
  );
}

function loudness({ attached, refused, warnings, ended }: AttachOutcome) {
  if (warnings.some(({ warning }) => warning.isProgram)) return 'error';
  if (warnings.length + refused.length > 0 || ended !== null) return 'warning';
  return attached > 0 ? 'success' : 'info';
}

function headline({ attached, duplicates, refused, ended }: AttachOutcome): string {
  if (ended === 'stopped') return words.stopped(attached);
  if (ended === 'interrupted') return words.interrupted(attached);
  if (attached + refused.length === 0 && duplicates.length > 0) return words.allDuplicates;
  return words.result(attached, refused.length);
}
