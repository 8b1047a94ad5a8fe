import { messageFlagNames, messageKindNames } from '../../../domain/glossary.ts';
import { type FlagWords, MessageFlag } from '../../../domain/text/messageKind.ts';
import { intakeText } from '../../text/intakeText.ts';
import type { TextSpan } from './segmentText.ts';
import type { ShownTriage } from './useMessageTriage.ts';

const text = intakeText.triage;
/** The weightiest reasons tell enough; the rest repeats them. */
const MOST_REASONS = 4;
const MOST_WORDS = 4;

export interface MessageTriageNoteProps {
  triage: ShownTriage;
  /** The words to stand out in the message; none when nothing is pointed at. */
  onPointAt(spans: readonly TextSpan[]): void;
}

/** What the program takes a message for, why, and what in it should make one look twice. */
export function MessageTriageNote({ triage, onPointAt }: MessageTriageNoteProps) {
  const { kind, reasons, flagWords } = triage;
  const flags = MessageFlag.options.filter((flag) => flagWords.some((each) => each.flag === flag));
  if (kind === null && flags.length === 0) return null;
  return (
    <section className="triage-note" aria-label={text.label} data-kind-of={kind ?? undefined}>
      {kind !== null && (
        <details className="triage-kind">
          <summary>
            <strong>
              {kind === 'scam_suspected' ? text.scamKind : text.kind(messageKindNames[kind])}
            </strong>
            <span>{text.basis}</span>
          </summary>
          <ul>
            {reasons.slice(0, MOST_REASONS).map(({ ruleId, sentence, words }) => (
              <li key={ruleId}>
                {text.reason(sentence, distinct(words.map((each) => each.text)))}
              </li>
            ))}
          </ul>
          <p>{text.caution}</p>
        </details>
      )}
      {flags.length > 0 && (
        <ul className="triage-flags">
          {flags.map((flag) => (
            <FlagTag
              key={flag}
              flag={flag}
              words={flagWords.filter((each) => each.flag === flag)}
              onPointAt={onPointAt}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function FlagTag(props: {
  flag: MessageFlag;
  words: readonly FlagWords[];
  onPointAt(spans: readonly TextSpan[]): void;
}) {
  const { flag, words, onPointAt } = props;
  const name = messageFlagNames[flag];
  const said = distinct(words.map((each) => each.text));
  return (
    <li>
      <button
        type="button"
        className="triage-flag"
        aria-label={text.flag(name, said.join('、'))}
        onMouseEnter={() => onPointAt(words)}
        onMouseLeave={() => onPointAt([])}
        onFocus={() => onPointAt(words)}
        onBlur={() => onPointAt([])}
      >
        <b>{name}</b>
        <span>{said[0]}</span>
        {said.length > 1 && <i>{text.more(said.length)}</i>}
      </button>
    </li>
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((each) => each.replace(/\s+/g, ' ').trim()))].slice(0, MOST_WORDS);
}
