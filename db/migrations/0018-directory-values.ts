import type { Migration } from '../migrations.ts';

/**
 * Entries of the firm get domains, apps and licences (none yet), and their former names a first day
 * and the check that so far stood for the whole entry.
 */
export const directoryValues: Migration = {
  version: 18,
  name: 'directory-values',
  sql: `
UPDATE directory_changes
SET organisation_json = json_set(
  organisation_json,
  '$.domains', json('[]'),
  '$.apps', json('[]'),
  '$.licences', json('[]'),
  '$.formerNames', (
    SELECT json_group_array(json_set(
      former.value,
      '$.from', NULL,
      '$.checkedOn', directory_changes.organisation_json ->> '$.checkedOn',
      '$.status', directory_changes.organisation_json ->> '$.status'
    ))
    FROM json_each(directory_changes.organisation_json, '$.formerNames') AS former
  )
)
WHERE organisation_json IS NOT NULL;
`,
};
