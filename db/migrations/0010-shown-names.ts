import type { Migration } from '../migrations.ts';

/**
 * The name that the client's phone shows for the other side gets a place of its own: it was taken for what the caller
 * called himself. Of contacts from before nothing is moved; only a person can tell which of the two a name was.
 */
export const shownNames: Migration = {
  version: 10,
  name: 'shown-names',
  sql: `
ALTER TABLE contacts ADD COLUMN shown_name TEXT NOT NULL DEFAULT '';
`,
};
