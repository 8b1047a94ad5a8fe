import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseId, GrantId } from '../../../domain/ids.ts';
import type { PackPaper } from '../../../domain/packs/pack.ts';
import { renderPaper } from '../../../electron/engine/documents/renderPaper.ts';
import { makePacks } from '../../../electron/engine/packs/makePacks.ts';
import { planPack } from '../../../electron/engine/packs/planPack.ts';
import { readMatterContent } from '../../../electron/engine/verification/readMatterContent.ts';
import { openBundleCase } from '../bundle/bundleMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

vi.mock(import('../../../electron/engine/verification/readMatterContent.ts'), async (original) => {
  const actual = await original();
  return { ...actual, readMatterContent: vi.fn(actual.readMatterContent) };
});
vi.mock(import('../../../electron/engine/documents/renderPaper.ts'), async (original) => {
  const actual = await original();
  return { ...actual, renderPaper: vi.fn(actual.renderPaper) };
});

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openBundleCase(test));
  vi.mocked(readMatterContent).mockClear();
  vi.mocked(renderPaper).mockClear();
});
afterEach(() => test.close());

const isBare = ({ missing, warnings, cites }: PackPaper) =>
  missing.length + warnings.length + cites.length === 0;

describe('the plan of a pack', () => {
  it('reads the case once, however many papers it names', async () => {
    const { channels } = await planPack(test.engine, { caseId });
    expect(channels.flatMap(({ papers }) => papers).length).toBeGreaterThan(10);
    expect(readMatterContent).toHaveBeenCalledTimes(1);
  });

  it('writes out the papers of the channels asked for alone, and calls the others by the same names', async () => {
    const { channels } = await planPack(test.engine, { caseId, recipients: ['police'] });
    const asked = channels.filter(({ route }) => route.kind === 'police');
    const others = channels.filter(({ route }) => route.kind !== 'police');
    const papers = asked.flatMap((channel) => channel.papers);
    expect(papers.length).toBeGreaterThan(0);
    expect(renderPaper).toHaveBeenCalledTimes(papers.length);
    expect(papers.some(isBare)).toBe(false);
    expect(others.flatMap((channel) => channel.papers).every(isBare)).toBe(true);

    const all = await planPack(test.engine, {
      caseId,
      recipients: channels.map(({ route }) => route.kind),
    });
    const titles = ({ channels: planned }: typeof all) =>
      planned.map(({ label, papers: own }) => [label, own.map(({ title }) => title)]);
    expect(titles(all)).toEqual(titles({ ...all, channels }));
  });

  it('lets others have a turn between two papers, and ends once nobody waits for it', async () => {
    const stop = new AbortController();
    const planned = planPack(test.engine, { caseId }, stop.signal);
    await vi.waitUntil(() => vi.mocked(renderPaper).mock.calls.length > 0, { interval: 1 });
    stop.abort();
    await expect(planned).rejects.toMatchObject({ code: 'CANCELLED' });
    const { channels } = await planPack(test.engine, { caseId });
    const written = channels.filter(({ route }) => route.ticked).flatMap(({ papers }) => papers);
    expect(vi.mocked(renderPaper).mock.calls.length).toBeLessThan(2 * written.length);
  });
});

describe('a batch of packs', () => {
  it('tells of its beginning before it reads a case, and reads each once for all its papers', async () => {
    const grantId = GrantId.parse(crypto.randomUUID());
    const path = test.dataDir;
    test.session.grants.add({ grantId, mode: 'writeDir', path, displayName: 'out' });
    const batch = { commandId: test.commandId(), caseIds: [caseId], evidence: 'none' as const };
    const reads: number[] = [];
    let made = 0;
    for await (const event of makePacks(test.engine, { ...batch, grantId })) {
      reads.push(vi.mocked(readMatterContent).mock.calls.length);
      if (event.type === 'done') made = event.made;
    }
    expect(made).toBe(1);
    expect(reads.at(0)).toBe(0);
    expect(reads.at(-1)).toBe(1);
  });
});
