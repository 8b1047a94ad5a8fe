import { outcomeNames } from '../../../domain/glossary.ts';
import type { OutcomeCode } from '../../../domain/verification/verification.ts';
import { verificationText } from '../../text/verificationText.ts';
import './verification.css';

/** The outcomes of a verdict as tags, letter and name. Never a number: a verdict has no score. */
export function VerdictOutcomes(props: {
  outcomes: readonly OutcomeCode[];
  size?: 'small' | 'large';
}) {
  return (
    <ul className="outcome-tags" data-size={props.size ?? 'small'}>
      {props.outcomes.map((code) => (
        <li
          key={code}
          className="outcome-tag"
          data-outcome={code}
          title={verificationText.outcomeMeaning[code]}
        >
          <span className="outcome-letter">{code}</span>
          {outcomeNames[code]}
        </li>
      ))}
    </ul>
  );
}
