import { type ClipboardEvent, type Ref, useRef, useState } from 'react';
import type { InstitutionName } from '../../../domain/directory/institutionNames.ts';
import type { ReviewedFact } from '../../../domain/intake/intakeForm.ts';
import { FactChips } from './FactChips.tsx';
import { MessageTriageNote } from './MessageTriageNote.tsx';
import type { FactReview } from './reviewFact.ts';
import { segmentText, type TextSpan } from './segmentText.ts';
import { useMessageTriage } from './useMessageTriage.ts';

export interface MessageReaderProps {
  id: string;
  text: string;
  reviewedFacts: readonly ReviewedFact[];
  onText(text: string, wasPasted: boolean): void;
  onReview(factId: string, review: FactReview): void;
  /** The fact that is looked at, for showing its place elsewhere too. */
  onActiveFact?(factId: string | null): void;
  placeholder: string;
  describedBy?: string;
  disabled: boolean;
  minRows: number;
  inputRef?: Ref<HTMLTextAreaElement>;
  /** Given where the text is a message itself: what it is and what in it stands out is shown below. */
  triage?: MessageTriageSource;
}

export interface MessageTriageSource {
  occurredAtMs: number | null;
  names: readonly InstitutionName[];
  /** Notes of a talk are no message: only what stands out in them is shown. */
  isSpoken: boolean;
}

/** The contract takes at most so much text a contact. */
const MAX_LENGTH = 20_000;

/** The words of a contact with what was read in them marked in place, and the marks to go through below. */
export function MessageReader(props: MessageReaderProps) {
  const { text, reviewedFacts, disabled } = props;
  const [activeFactId, setActiveFactId] = useState<string | null>(null);
  const [pointedAt, setPointedAt] = useState<readonly TextSpan[]>([]);
  const triage = useMessageTriage(text, props.triage);
  const pasted = useRef(false);
  const notePaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const words = event.clipboardData.getData('text');
    pasted.current = words.length > 8 && event.currentTarget.value.trim().length < words.length;
  };
  return (
    <div className="message-reader">
      <div className="message-paper" data-min-rows={props.minRows}>
        <div className="message-marks" aria-hidden="true">
          {segmentText(text, reviewedFacts, triage?.flagWords, pointedAt).map((segment) => (
            <Segment
              key={segment.start}
              text={segment.text}
              facts={segment.facts}
              activeFactId={activeFactId}
              isFlagged={segment.isFlagged}
              isPointedAt={segment.isPointedAt}
            />
          ))}
          {'\n'}
        </div>
        <textarea
          id={props.id}
          ref={props.inputRef}
          value={text}
          maxLength={MAX_LENGTH}
          disabled={disabled}
          spellCheck={false}
          placeholder={props.placeholder}
          aria-describedby={props.describedBy}
          onPaste={notePaste}
          onChange={(event) => {
            props.onText(event.target.value, pasted.current);
            pasted.current = false;
          }}
        />
      </div>
      {text.trim() !== '' && (
        <FactChips
          reviewedFacts={reviewedFacts}
          onReview={props.onReview}
          onActive={(factId) => {
            setActiveFactId(factId);
            props.onActiveFact?.(factId);
          }}
          disabled={disabled}
        />
      )}
      {triage !== null && <MessageTriageNote triage={triage} onPointAt={setPointedAt} />}
    </div>
  );
}

function Segment(props: {
  text: string;
  facts: readonly ReviewedFact[];
  activeFactId: string | null;
  isFlagged: boolean;
  isPointedAt: boolean;
}) {
  const { text, facts, activeFactId } = props;
  const flagged = {
    'data-flagged': props.isFlagged || undefined,
    'data-pointed': props.isPointedAt || undefined,
  };
  const live = facts.filter((reviewed) => reviewed.state !== 'rejected');
  const inner = live[0];
  if (inner === undefined) {
    return props.isFlagged || props.isPointedAt ? (
      <mark className="flag-mark" {...flagged}>
        {text}
      </mark>
    ) : (
      <span>{text}</span>
    );
  }
  const isActive = facts.some(({ fact }) => fact.id === activeFactId);
  return (
    <mark
      className="fact-mark"
      data-kind={inner.fact.kind}
      data-state={inner.state}
      data-outer={live[1]?.fact.kind}
      data-active={isActive || undefined}
      {...flagged}
    >
      {text}
    </mark>
  );
}
