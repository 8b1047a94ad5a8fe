import { checkResult, checkResults } from '../../../domain/verification/checkResult.ts';
import type { Verdict } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';

/** Every check the rules made: found, the contrary, open, not found, not yet asked. */
export function CheckTable({ verdict }: { verdict: Verdict }) {
  const { checks, unknowns } = verdict;
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
          {checkResults.flatMap((result) =>
            checks
              .filter((check) => checkResult(check, verdict) === result)
              .map((check) => (
                <tr key={check.ruleId} data-result={result}>
                  <th scope="row">
                    {check.label}
                    {check.answer ? <small>{check.answer}</small> : null}
                    <small>{check.source}</small>
                  </th>
                  <td>{text.checkResults[result]}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </>
  );
}
