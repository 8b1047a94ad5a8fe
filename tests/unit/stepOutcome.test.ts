import { expect, test } from 'vitest';
import { stepOutcome } from '../../electron/dev/stepOutcome.mjs';

test('a step without a single test that ran is a failure', () => {
  expect(stepOutcome(0, 0, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a step whose program failed is a failure even when no test did', () => {
  expect(stepOutcome(1, 12, 0)).toEqual({ passed: 12, failed: 1 });
});

test('failed tests count one by one, and a step in which all passed has none', () => {
  expect(stepOutcome(1, 10, 3)).toEqual({ passed: 10, failed: 3 });
  expect(stepOutcome(0, 10, 0)).toEqual({ passed: 10, failed: 0 });
});
