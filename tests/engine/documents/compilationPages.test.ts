import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '../../../domain/ids.ts';
import { openBundleCase } from '../bundle/bundleMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openBundleCase(test));
});
afterEach(() => test.close());

it('previews of the 证据目录 open each picture of the case once, and tell the same pages', async () => {
  const opened: string[] = [];
  const { open } = test.engine.files;
  test.engine.files.open = (file) => {
    opened.push(file.fileId);
    return open.call(test.engine.files, file);
  };
  const preview = () =>
    test.client.document.preview({
      caseId,
      templateId: 'evidence-list',
      recipientKind: 'court',
      claims: [],
    });
  const first = await preview();
  expect(opened).toHaveLength(2);
  expect((await preview()).tree).toEqual(first.tree);
  expect(opened).toHaveLength(2);
  test.engine.files.open = open;
});
