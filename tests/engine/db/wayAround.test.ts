import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

it('nothing above db/ reaches past the write lane', () => {
  const files = globSync('electron/{engine,cli,main}/**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(40);
  const around = files.filter((file) =>
    /\.internals\b|grantPermission|\bwriting\(|\breading\(|db\/schema\.ts|db\/openDatabase\.ts/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(around).toEqual([]);
});
