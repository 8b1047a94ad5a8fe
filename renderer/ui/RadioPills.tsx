import { type KeyboardEvent, useId } from 'react';
import './radioPills.css';

export interface RadioPill<Value extends string> {
  value: Value;
  label: string;
  /** caution = this answer speaks against the contact. */
  tone?: 'caution';
}

export interface RadioPillsProps<Value extends string> {
  /** What is asked; for screen readers when `labelledBy` is not given. */
  label: string;
  labelledBy?: string;
  describedBy?: string;
  options: readonly RadioPill<Value>[];
  /** null = not answered. */
  value: Value | null;
  onChange(value: Value): void;
  /** Takes an answer back: Delete, Backspace, or a click on the chosen one. */
  onClear?: () => void;
  disabled?: boolean;
}

/** One answer of a few, quick by keyboard: Tab in, arrows or the digit of the answer, Delete to take it back. */
export function RadioPills<Value extends string>(props: RadioPillsProps<Value>) {
  const { options, value, onChange, onClear, disabled = false } = props;
  const name = useId();
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (disabled || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (chosen) {
      onChange(chosen.value);
      const index = options.indexOf(chosen);
      event.currentTarget.querySelectorAll('input')[index]?.focus();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && onClear) onClear();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="radio-pills"
      role="radiogroup"
      aria-label={props.labelledBy ? undefined : props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      onKeyDown={pressKey}
    >
      {options.map((option) => (
        <label key={option.value} data-tone={option.tone}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
            onClick={(event) => {
              // Not by Space (detail 0) and not by the second click of a double click.
              if (value === option.value && event.detail === 1) onClear?.();
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
