import { Alert, Button } from 'antd';
import { errorSentences } from '../../../domain/errors.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import type { AttachOutcome } from './useAttach.ts';

const words = evidenceText.attach;

/** What became of the files: added, there already, refused with the reason. */
export function AttachOutcomeNote(props: { outcome: AttachOutcome; onDismiss: () => void }) {
  const { attached, duplicates, refused, ended } = props.outcome;
  const quiet = refused.length === 0 && ended === null;
  return (
    <Alert
      className="evidence-outcome"
      showIcon
      role="status"
      type={quiet ? (attached > 0 ? 'success' : 'info') : 'warning'}
      title={headline(props.outcome)}
      description={
        duplicates.length + refused.length > 0 ? (
          <ul className="evidence-outcome-list">
            {refused.map(({ name, code }, index) => (
              // Two files of one addition may bear the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={`refused ${index}`}>
                <strong>{words.refusedTitle(name)}</strong>
                {errorSentences[code]}
              </li>
            ))}
            {duplicates.map(({ name, number }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={`duplicate ${index}`}>{words.duplicate(name, number)}</li>
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

function headline({ attached, duplicates, refused, ended }: AttachOutcome): string {
  if (ended === 'stopped') return words.stopped(attached);
  if (ended === 'interrupted') return words.interrupted(attached);
  if (attached + refused.length === 0 && duplicates.length > 0) return words.allDuplicates;
  return words.result(attached, refused.length);
}
