import { reasonWeightNames } from '../../../domain/glossary.ts';
import type { ReasonWeight, VerdictReason } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';

const order: readonly ReasonWeight[] = ['decisive', 'supports', 'against', 'unknown'];

/** Why: every reason with its outcome and its source, grouped by what it weighs. */
export function ReasonList(props: { reasons: readonly VerdictReason[] }) {
  if (props.reasons.length === 0) return <p className="verdict-empty">{text.noReasons}</p>;
  return (
    <>
      {order.map((weight) => (
        <ReasonGroup
          key={weight}
          weight={weight}
          reasons={props.reasons.filter((reason) => reason.weight === weight)}
        />
      ))}
    </>
  );
}

function ReasonGroup(props: { weight: ReasonWeight; reasons: readonly VerdictReason[] }) {
  const { weight, reasons } = props;
  if (reasons.length === 0) return null;
  const heading = `reason-${weight}`;
  return (
    <section className="reason-group" data-weight={weight} aria-labelledby={heading}>
      <h4 id={heading}>
        {reasonWeightNames[weight]}
        <small>{text.weightHelp[weight]}</small>
      </h4>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.ruleId}-${reason.outcome}-${reason.weight}`}>
            <span className="reason-outcome" data-outcome={reason.outcome}>
              {reason.outcome}
            </span>
            <div>
              <p>{reason.sentence}</p>
              <small className="reason-source">{text.source(reason.source)}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
