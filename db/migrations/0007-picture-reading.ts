import type { Migration } from '../migrations.ts';

/** Pictures are read without being asked for; a firm of before has not said no to it. */
export const pictureReading: Migration = {
  version: 7,
  name: 'picture-reading',
  sql: `
UPDATE firm_profiles SET profile_json = json_set(profile_json, '$.readsPictures', json('true'));
`,
};
