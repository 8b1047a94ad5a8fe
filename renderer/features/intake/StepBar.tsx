import { intakeText as text } from '../../text/intakeText.ts';
import type { StepNumber } from './fieldPlace.ts';
import type { StepState } from './stepState.ts';

/** The five steps; each can be opened at any time (Alt+1 … Alt+5). */
export function StepBar(props: {
  current: StepNumber;
  states: readonly StepState[];
  onSelect(step: StepNumber): void;
}) {
  return (
    <nav className="step-bar" aria-label={text.stepsLabel}>
      {text.steps.map((title, index) => {
        const number = (index + 1) as StepNumber;
        const state = props.states[index] ?? 'open';
        return (
          <button
            key={title}
            type="button"
            data-state={state}
            aria-current={props.current === number ? 'step' : undefined}
            aria-keyshortcuts={text.stepShortcut(number)}
            aria-label={`${number} ${title}（${text.stepState[state]}）`}
            title={text.stepShortcut(number)}
            onClick={() => props.onSelect(number)}
          >
            <span className="step-number">{state === 'done' ? '✓' : number}</span>
            {title}
          </button>
        );
      })}
    </nav>
  );
}
