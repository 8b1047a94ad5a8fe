import { describe, expect, it } from 'vitest';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import { warningsOfPapers } from '../../../domain/packs/pack.ts';
import { paper, TODAY } from '../documents/paperSupport.ts';
import { huabeiFacts } from '../documents/sampleFacts.ts';

function letterToCaller(collectorName: string) {
  const facts = huabeiFacts();
  facts.details = { ...facts.details, collectorName };
  const { tree, missing } = paper(facts, 'lawyer-letter', 'collector');
  const target = {
    templateKind: 'lawyer-letter' as const,
    recipientKind: 'collector' as const,
    todayDate: TODAY,
  };
  const warnings = paperWarnings(facts, target, tree);
  return {
    missing: missing.map(({ fieldId }) => fieldId),
    warnings: warnings.filter(({ text }) => text.includes('收件人全称')),
  };
}

describe('a lawyer’s letter picked by hand for a caller known by a number alone', () => {
  it('is warned of, and lists the name as missing, to be filled in there', () => {
    const { missing, warnings } = letterToCaller('');
    expect(missing).toContain('paper.collectorName');
    expect(warnings).toEqual([expect.objectContaining({ fieldId: 'paper.collectorName' })]);
  });

  it('goes without a word to whoever has a name', () => {
    expect(letterToCaller('某某信用管理有限公司')).toEqual({ missing: [], warnings: [] });
  });
});

describe('warnings of the papers of a pack', () => {
  it('are told once, with the papers that they are about', () => {
    const one = { text: '请核对', fieldId: null };
    const other = { text: '请改写', fieldId: 'case.contacts' };
    expect(
      warningsOfPapers([
        { name: '投诉书', warnings: [one, other] },
        { name: '报案材料', warnings: [other] },
      ]),
    ).toEqual([
      { ...one, papers: ['投诉书'] },
      { ...other, papers: ['投诉书', '报案材料'] },
    ]);
  });
});
