/**
 * What a step of `npm test` counts as. A file that does not even load fails the run without a failed test in the
 * report, and a step in which nothing ran has shown nothing: both are one failure.
 * @param {number} status exit code of the step's program
 * @param {number} passed
 * @param {number} failed
 * @returns {{ passed: number, failed: number }}
 */
export function stepOutcome(status, passed, failed) {
  if (failed > 0) return { passed, failed };
  return { passed, failed: status !== 0 || passed === 0 ? 1 : 0 };
}
