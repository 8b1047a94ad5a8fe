import type { Migration } from '../migrations.ts';

/**
 * Who took a step of the checklist, and on which day: papers name both. Of a step recorded before this neither is
 * known; the instant of recording is not the day of the deed and is not taken for it.
 */
export const stepPerformer: Migration = {
  version: 6,
  name: 'step-performer',
  sql: `
ALTER TABLE verification_steps ADD COLUMN performed_by TEXT CHECK (performed_by IN ('client', 'firm'));
ALTER TABLE verification_steps ADD COLUMN performed_on TEXT
  CHECK (performed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
`,
};
