import { errorSentences } from '../../../domain/errors.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { SaveState } from './autosave.ts';

/** Whether what stands on the screen is stored. */
export function SaveStatus(props: { state: SaveState }) {
  const { state } = props;
  return (
    <span className="save-status" data-kind={state.kind} role="status" aria-live="polite">
      {sentence(state)}
    </span>
  );
}

function sentence(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return text.save.saved(formatShanghai(state.atMs, 'second').slice(11));
    case 'refused':
      return `${text.save.refused}：${errorSentences[state.code]}`;
    default:
      return text.save[state.kind];
  }
}
