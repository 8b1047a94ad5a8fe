import { type KeyboardEvent, useRef, useState } from 'react';
import type { ReviewedFact } from '../../../domain/intake/intakeForm.ts';
import { intakeText } from '../../text/intakeText.ts';
import { FactChip } from './FactChip.tsx';
import type { FactReview } from './reviewFact.ts';

const text = intakeText.reader;

export interface FactChipsProps {
  reviewedFacts: readonly ReviewedFact[];
  onReview(factId: string, review: FactReview): void;
  /** The fact whose place in the text is to stand out. */
  onActive(factId: string | null): void;
  disabled: boolean;
}

/** What was read, in the order of the text: one stop of the Tab key, arrows inside, Enter confirms and goes on. */
export function FactChips(props: FactChipsProps) {
  const { reviewedFacts, onReview, onActive, disabled } = props;
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  if (reviewedFacts.length === 0) return <p className="fact-none">{text.none}</p>;
  const at = Math.min(current, reviewedFacts.length - 1);
  const done = reviewedFacts.filter((reviewed) => reviewed.state !== 'unreviewed').length;
  const focusChip = (index: number) => {
    setCurrent(index);
    list.current?.querySelectorAll<HTMLElement>('.fact-chip-main')[index]?.focus();
  };
  const goOn = (from: number) => {
    const order = [...reviewedFacts.keys()].map((step) => (from + 1 + step) % reviewedFacts.length);
    const open = order.find(
      (index) => index !== from && reviewedFacts[index]?.state === 'unreviewed',
    );
    focusChip(open ?? from);
  };
  const pressKey = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    focusChip((at + step + reviewedFacts.length) % reviewedFacts.length);
  };
  return (
    <div className="fact-chips">
      <div className="fact-chips-head">
        <span>{text.factsLabel}</span>
        <span className="ad-number">{text.progress(done, reviewedFacts.length)}</span>
        {!disabled && <kbd>{text.help}</kbd>}
      </div>
      <ul ref={list} aria-label={text.factsLabel} onKeyDown={pressKey}>
        {reviewedFacts.map((reviewed, index) => (
          <FactChip
            key={reviewed.fact.id}
            reviewed={reviewed}
            isStop={index === at}
            disabled={disabled}
            onReview={(review) => {
              onReview(reviewed.fact.id, review);
              goOn(index);
            }}
            onBack={() => focusChip(index)}
            onFocus={() => {
              setCurrent(index);
              onActive(reviewed.fact.id);
            }}
            onBlur={() => onActive(null)}
          />
        ))}
      </ul>
    </div>
  );
}
