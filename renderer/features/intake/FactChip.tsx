import { CheckOutlined, CloseOutlined, EditOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { ReviewedFact } from '../../../domain/intake/intakeForm.ts';
import { intakeText } from '../../text/intakeText.ts';
import { effectiveText, type FactReview } from './reviewFact.ts';

const text = intakeText.reader;

export interface FactChipProps {
  reviewed: ReviewedFact;
  /** Is this the chip that the Tab key reaches? */
  isStop: boolean;
  disabled: boolean;
  onReview(review: FactReview): void;
  /** Back to the chip after a correction was given up. */
  onBack(): void;
  onFocus(): void;
  onBlur(): void;
}

/** One fact: Enter confirms, F2 or typing corrects, Delete rejects. The small buttons do the same by mouse. */
export function FactChip(props: FactChipProps) {
  const { reviewed, disabled, onReview } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const kind = intakeText.factKindShort[reviewed.fact.kind];
  const words = effectiveText(reviewed);
  const confirm = () => onReview({ state: 'confirmed', correctedText: null });
  const reject = () => onReview({ state: 'rejected', correctedText: null });
  const pressKey = (event: KeyboardEvent) => {
    if (disabled || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') confirm();
    else if (event.key === 'Delete' || event.key === 'Backspace') reject();
    else if (event.key === 'F2') setDraft(words);
    else if (event.key.length === 1) setDraft(event.key);
    else return;
    event.preventDefault();
  };
  if (draft !== null) {
    return (
      <FactCorrection
        kind={reviewed.fact.kind}
        label={text.correctLabel(kind, reviewed.fact.text)}
        initial={words}
        draft={draft}
        onDraft={setDraft}
        onSave={(correctedText) => {
          setDraft(null);
          onReview({ state: 'corrected', correctedText });
        }}
        onCancel={() => {
          setDraft(null);
          requestAnimationFrame(props.onBack);
        }}
      />
    );
  }
  return (
    <li className="fact-chip" data-kind={reviewed.fact.kind} data-state={reviewed.state}>
      <button
        type="button"
        className="fact-chip-main"
        tabIndex={props.isStop ? 0 : -1}
        aria-label={text.chipLabel(kind, words, text.states[reviewed.state])}
        title={reviewed.state === 'corrected' ? text.correctedFrom(reviewed.fact.text) : undefined}
        onKeyDown={pressKey}
        onClick={(event) => {
          if (event.detail > 0 && !disabled) confirm();
        }}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      >
        <b>{kind}</b>
        <span>{words}</span>
        {reviewed.state !== 'unreviewed' && <i aria-hidden="true">{mark(reviewed.state)}</i>}
      </button>
      {!disabled && (
        <span className="fact-chip-tools">
          <ToolButton label={text.confirm} onClick={confirm} icon={<CheckOutlined />} />
          <ToolButton
            label={text.correct}
            onClick={() => setDraft(words)}
            icon={<EditOutlined />}
          />
          <ToolButton label={text.reject} onClick={reject} icon={<CloseOutlined />} />
        </span>
      )}
    </li>
  );
}

function ToolButton(props: { label: string; icon: ReactNode; onClick(): void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.icon}
    </button>
  );
}

function FactCorrection(props: {
  kind: string;
  label: string;
  /** What stood there: leaving it unchanged corrects nothing. */
  initial: string;
  draft: string;
  onDraft(words: string): void;
  onSave(words: string): void;
  onCancel(): void;
}) {
  const { draft } = props;
  // Leaving the field saves too, and the field is left when Enter or Escape take it away.
  const isOver = useRef(false);
  const end = (isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept && draft.trim() !== '') props.onSave(draft.trim());
    else props.onCancel();
  };
  return (
    <li className="fact-chip" data-kind={props.kind} data-state="editing">
      <input
        // biome-ignore lint/a11y/noAutofocus: the person just asked to type here
        autoFocus
        aria-label={props.label}
        value={draft}
        maxLength={200}
        size={Math.max(8, draft.length * 2)}
        onChange={(event) => props.onDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') end(true);
          else if (event.key === 'Escape') end(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={() => end(draft !== props.initial)}
      />
    </li>
  );
}

function mark(state: ReviewedFact['state']): string {
  return { unreviewed: '', confirmed: '✓', corrected: '✎', rejected: '✕' }[state];
}
