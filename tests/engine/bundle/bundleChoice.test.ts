import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { draftPaper } from '../../../electron/engine/documents/draftPaper.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { addItem, makeBundleAt, openBundleCase, suggested } from './bundleMatter.ts';

let test: TestVault;
let matter: Awaited<ReturnType<typeof openBundleCase>>;
let outside: string;
let chosen: BundleOptions;
beforeEach(async () => {
  test = await openTestVault();
  matter = await openBundleCase(test);
  outside = mkdtempSync(join(tmpdir(), 'andun-choice-'));
  chosen = {
    ...(await suggested(test, matter.caseId)),
    groups: [
      { title: '催收短信', evidenceIds: [matter.export1.id, matter.picture.id] },
      { title: '录音', evidenceIds: [matter.recording.id] },
    ],
    originForms: { [matter.picture.id]: 'printout' },
  };
});
afterEach(async () => {
  await test.close();
  rmSync(outside, { recursive: true, force: true });
});

async function catalogue(): Promise<string> {
  const { paper } = await draftPaper(test.engine, {
    caseId: matter.caseId,
    templateId: 'evidence-list',
    recipientKind: 'client_file',
    claims: [],
  });
  return renderPlainText(paper.tree);
}

describe('how evidence was arranged for a bundle', () => {
  it('is kept with the case and followed by the next bundle and by the 证据目录 of its own', async () => {
    await makeBundleAt(test, matter.caseId, chosen, join(outside, 'a.zip'));
    const next = await suggested(test, matter.caseId);
    expect(next.groups).toEqual(chosen.groups);
    expect(next.originForms).toEqual(chosen.originForms);
    const list = await catalogue();
    expect(list).toContain('第1组　催收短信');
    expect(list).toMatch(/1-2 证据1\t.*打印件/);
    expect(list).not.toContain(`证据${matter.vicious.number}\t`);
  });

  it('takes in what came later, at the end of the group of its kind', async () => {
    await makeBundleAt(test, matter.caseId, chosen, join(outside, 'a.zip'));
    const later = await addItem(test, matter.caseId, '账单.txt', 'later', { kind: 'bill' });
    const call = await addItem(test, matter.caseId, '后来的录音.txt', 'x', { kind: 'recording' });
    const { groups } = await suggested(test, matter.caseId);
    expect(groups.map(({ evidenceIds }) => evidenceIds)).toEqual([
      [matter.export1.id, matter.picture.id],
      [matter.recording.id, call.id],
      [later.id],
    ]);
  });

  it('stays as it is when a bundle is made of ticked items alone', async () => {
    const before = await suggested(test, matter.caseId);
    await collect(
      test.client.bundle.make({
        commandId: test.commandId(),
        caseId: matter.caseId,
        options: chosen,
        ofTicked: true,
        grantId: test.grantWrite(join(outside, 'a.zip')),
      }),
    );
    expect(await suggested(test, matter.caseId)).toEqual(before);
  });
});
