import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { VerdictOverride } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { VerdictOutcomes } from './VerdictOutcomes.tsx';

/** The lawyer's own conclusion above the computed one, and the earlier ones folded below it. */
export function OverrideNote(props: {
  override: VerdictOverride | null;
  earlier: readonly VerdictOverride[];
}) {
  const { override, earlier } = props;
  return (
    <div className="override-note">
      {override !== null && (
        <section aria-label={text.lawyerConclusion}>
          <Conclusion override={override} size="large" />
          <small>{text.bothKept}</small>
        </section>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{text.earlierOverrides(earlier.length)}</summary>
          {earlier.map((each) => (
            <Conclusion
              key={`${each.atMs}-${each.outcomes.join('')}`}
              override={each}
              size="small"
            />
          ))}
        </details>
      )}
    </div>
  );
}

function Conclusion(props: { override: VerdictOverride; size: 'small' | 'large' }) {
  const { override, size } = props;
  return (
    <div className="override-conclusion">
      <VerdictOutcomes outcomes={override.outcomes} size={size} />
      <p>{override.reason}</p>
      <small>{text.overriddenBy(override.actor, formatShanghai(override.atMs, 'minute'))}</small>
    </div>
  );
}
