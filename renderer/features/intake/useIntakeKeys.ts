import { useEffect, useRef } from 'react';
import type { StepNumber } from './fieldPlace.ts';

export interface IntakeKeys {
  onStep(step: StepNumber): void;
  onNext(): void;
  onAsk(): void;
}

/** Alt+1 … Alt+5 open a step, Ctrl+Enter goes on, Alt+Q goes to the question that matters most. */
export function useIntakeKeys(keys: IntakeKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(somethingOver)) return;
      const digit = /^(?:Digit|Numpad)?([1-5])$/.exec(event.code || event.key)?.[1];
      const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey;
      if (isPlainAlt && digit !== undefined) latest.current.onStep(Number(digit) as StepNumber);
      else if (isPlainAlt && event.key.toLowerCase() === 'q') latest.current.onAsk();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.onNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** A dialog or an item of evidence over the page. */
const somethingOver = '.ant-modal-wrap:not([style*="none"]), .ant-drawer-open';
