import { type KeyboardEvent, useRef, useState } from 'react';
import type { RadioPill } from './RadioPills.tsx';
import './radioPills.css';

export interface CheckPillsProps {
  labelledBy: string;
  describedBy?: string;
  options: readonly RadioPill<string>[];
  /** null = not asked; [] = asked, none of them. */
  value: readonly string[] | null;
  onChange(value: string[] | null): void;
  /** The choice that says "none of them". */
  noneLabel: string;
  disabled?: boolean;
}

const NONE = '';

/** Several answers of a few, with 没有 first: one stop of the Tab key, arrows inside, Space or the digit switches. */
export function CheckPills(props: CheckPillsProps) {
  const { options, value, onChange, disabled = false } = props;
  const root = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const choices = [{ value: NONE, label: props.noneLabel }, ...options];
  const isOn = (choice: string) =>
    choice === NONE ? value !== null && value.length === 0 : (value?.includes(choice) ?? false);
  const toggle = (choice: string) => {
    if (choice === NONE) {
      onChange(isOn(NONE) ? null : []);
      return;
    }
    const chosen = new Set(value ?? []);
    if (!chosen.delete(choice)) chosen.add(choice);
    const ordered = options.map((option) => option.value).filter((each) => chosen.has(each));
    // Taking the last one away means "not asked" again; only 没有 says that there is nothing.
    onChange(ordered.length === 0 ? null : ordered);
  };
  const focus = (index: number) => {
    setStop(index);
    root.current?.querySelectorAll('input')[index]?.focus();
  };
  const pressKey = (event: KeyboardEvent) => {
    if (disabled || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const chosen = choices[digit];
    if (step !== undefined) focus((stop + step + choices.length) % choices.length);
    else if (chosen) {
      toggle(chosen.value);
      focus(digit);
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its legend inside; the label stands outside
    <div
      ref={root}
      className="radio-pills"
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      onKeyDown={pressKey}
    >
      {choices.map((choice, index) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            tabIndex={index === stop ? 0 : -1}
            checked={isOn(choice.value)}
            disabled={disabled}
            onFocus={() => setStop(index)}
            onChange={() => toggle(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
