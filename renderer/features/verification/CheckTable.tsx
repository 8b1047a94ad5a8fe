import type { VerdictCheck } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';

const order: readonly VerdictCheck['state'][] = ['found', 'not_found', 'not_asked'];

/** Every check the rules made: found, not found, not yet asked. */
export function CheckTable(props: {
  checks: readonly VerdictCheck[];
  unknowns: readonly string[];
}) {
  const { checks, unknowns } = props;
  return (
    <>
      {unknowns.length > 0 && (
        <section
          className="reason-group"
          data-weight="unknown"
          aria-label={text.unknowns(unknowns.length)}
        >
          <h4>{text.unknowns(unknowns.length)}</h4>
          <ul className="unknown-list">
            {unknowns.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <table className="check-table">
        <tbody>
          {order.flatMap((state) =>
            checks
              .filter((check) => check.state === state)
              .map((check) => (
                <tr key={check.ruleId} data-state={state}>
                  <th scope="row">
                    {check.label}
                    <small>{check.source}</small>
                  </th>
                  <td>{text.checkStates[state]}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </>
  );
}
