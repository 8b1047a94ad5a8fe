import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import {
  comparePapers,
  mayBeAlike,
  sketchPaper,
  sketchShare,
  templateWording,
} from '../../../domain/documents/similarity.ts';
import { builtin, PAPERS, paper } from './paperSupport.ts';
import { huabeiFacts, jiexinFacts } from './sampleFacts.ts';

/** Another client whose matter was copied from 花呗: other names and days, the same story. */
function copiedFacts(): CaseFacts {
  const facts = huabeiFacts();
  facts.client = { ...facts.client, name: '罗春和', phone: '170 0000 0155' };
  const day = 24 * 60 * 60 * 1_000;
  facts.contacts = facts.contacts.map((contact) => ({
    ...contact,
    occurredAtMs: contact.occurredAtMs === null ? null : contact.occurredAtMs + 9 * day,
  }));
  return facts;
}

const wording = templateWording(builtin('complaint').body);
const complaint = (facts: CaseFacts) => paper(facts, 'complaint', 'institution').tree;

describe('likeness to an earlier paper', () => {
  it.each(PAPERS)('is not seen in %s to %s of two different stories', (kind, recipient) => {
    const template = templateWording(builtin(kind).body);
    const [one, two] = [huabeiFacts(), jiexinFacts()].map(
      (facts) => paper(facts, kind, recipient).tree,
    );
    if (!one || !two) throw new Error('two papers');
    expect(comparePapers(one, two, template)).toBeNull();
    expect(comparePapers(two, one, template)).toBeNull();
  });

  it('is seen in a story that was copied with other names and days, paragraph by paragraph', () => {
    const own = complaint(copiedFacts());
    const earlier = complaint(huabeiFacts());
    const found = comparePapers(own, earlier, wording);
    expect(found?.share).toBeGreaterThan(0.5);
    const text = JSON.stringify(own);
    for (const paragraph of found?.paragraphs ?? []) {
      expect(paragraph.share).toBeGreaterThanOrEqual(0.6);
      expect(paragraph.text).not.toBe('');
    }
    expect(text).toContain(found?.paragraphs[0]?.text.slice(0, 8));
    expect(mayBeAlike(sketchPaper(own, wording), sketchPaper(earlier, wording))).toBe(true);
  });

  it('does not count what the template, the law and the requests say', () => {
    const tree = complaint(huabeiFacts());
    const law = new Set(['依据', '请求', '证据']);
    let common = false;
    const bare = {
      ...tree,
      blocks: tree.blocks.filter((block) => {
        if (block.type === 'heading' && block.level === 1) {
          const heading = block.runs.map((run) => run.text).join('');
          common = [...law].some((word) => heading.includes(word));
        }
        return common;
      }),
    };
    expect(sketchPaper(bare, wording)).toHaveLength(0);
    expect(sketchShare(sketchPaper(bare, wording), sketchPaper(tree, wording))).toBe(0);
  });
});
