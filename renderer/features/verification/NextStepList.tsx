import type { NextStep } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';

/** What to do now, soon, and afterwards, with the channel where the source verifies one. */
export function NextStepList(props: { steps: readonly NextStep[] }) {
  if (props.steps.length === 0) return <p className="verdict-empty">{text.noSteps}</p>;
  return (
    <ol className="next-steps">
      {props.steps.map((step) => (
        <li key={step.id} data-urgency={step.urgency}>
          <span className="next-urgency">{text.urgency[step.urgency]}</span>
          <div>
            <p>{step.sentence}</p>
            {step.channel !== null && <small>{text.channel(step.channel)}</small>}
          </div>
        </li>
      ))}
    </ol>
  );
}
