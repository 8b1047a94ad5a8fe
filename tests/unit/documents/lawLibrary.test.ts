import { describe, expect, it } from 'vitest';
import { claimOptionsFor, claimsInForce } from '../../../domain/documents/claims.ts';
import { COMPLAINT_CLAIMS } from '../../../domain/documents/complaintClaims.ts';
import { POLICE_CLAIMS } from '../../../domain/documents/policeClaims.ts';
import { LAW_ARTICLES } from '../../../domain/law/lawArticles.ts';
import {
  citationName,
  citationsById,
  citationsFor,
  lawArticle,
} from '../../../domain/law/lawLibrary.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { paper } from './paperSupport.ts';
import { huabeiFacts, jiexinFacts, paidFacts } from './sampleFacts.ts';

const today = '2026-11-22';

function harassment(...conductDates: string[]): string[] {
  return citationsFor(['harassment_penalty'], { conductDates, todayDate: today }).map(
    (citation) => citation.article.id,
  );
}

describe('citations', () => {
  it('of the public-order law follow the day of the conduct', () => {
    expect(harassment('2025-12-31')).toEqual(['zhian-42-1-5']);
    expect(harassment('2026-01-01')).toEqual(['zhian-50-1-5']);
  });

  it('of conduct that spans the change name both laws, each with its days', () => {
    const both = citationsFor(['harassment_penalty'], {
      conductDates: ['2026-01-05', '2025-12-30', '2026-01-05'],
      todayDate: today,
    });
    expect(both.map((citation) => [citation.article.id, citation.conductDates])).toEqual([
      ['zhian-42-1-5', ['2025-12-30']],
      ['zhian-50-1-5', ['2026-01-05']],
    ]);
  });

  it('leave a changed law out while the day of the conduct is unknown', () => {
    expect(harassment()).toEqual([]);
    const stable = citationsFor(['private_life'], { conductDates: [], todayDate: today });
    expect(stable).toHaveLength(2);
  });

  it('of procedure follow the day of filing', () => {
    const filing = citationsFor(['public_order_filing'], {
      conductDates: ['2025-06-01'],
      todayDate: today,
    });
    expect(filing.map((citation) => citation.article.id)).toEqual(['zhian-90']);
    const earlier = citationsFor(['public_order_filing'], {
      conductDates: ['2025-06-01'],
      todayDate: '2025-07-01',
    });
    expect(earlier).toEqual([]);
  });

  it('of 刑法第二百九十三条之一 need a lawyer', () => {
    const context = { conductDates: ['2026-03-01'], todayDate: today };
    expect(citationsById(['xingfa-293-1'], context)).toEqual([]);
    expect(
      citationsById(['xingfa-293-1'], { ...context, confirmedByLawyer: ['xingfa-293-1'] }),
    ).toHaveLength(1);
  });

  it('describe a recommended standard and a guideline of an association as what they are', () => {
    expect(lawArticle('gbt-45251-hours')?.lawName).toContain('推荐性标准');
    expect(lawArticle('cba-2026-hours')?.lawName).toContain('自律规范');
    for (const article of LAW_ARTICLES.filter((entry) => entry.force !== 'law')) {
      expect(citationName(article)).not.toMatch(/法》/);
    }
  });

  it('have one id each and a source', () => {
    const ids = LAW_ARTICLES.map((article) => article.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const article of LAW_ARTICLES) {
      expect(article.source).not.toBe('');
      expect(article.summary).not.toMatch(/。$/);
    }
  });
});

describe('claims', () => {
  it('rest on articles that exist', () => {
    for (const claim of [...COMPLAINT_CLAIMS, ...POLICE_CLAIMS]) {
      for (const id of claim.basis) expect(lawArticle(id), `${claim.id}: ${id}`).not.toBeNull();
    }
  });

  it('ask a lender to look for a loan only when the client did not borrow', () => {
    const ids = (facts = huabeiFacts()) =>
      claimOptionsFor(facts, { templateKind: 'complaint', recipientKind: 'institution' }).map(
        (claim) => claim.id,
      );
    expect(ids()).not.toContain('verify-debt');
    expect(ids(jiexinFacts())).toContain('verify-debt');
  });

  it('ask for 紧急止付 only when money was sent', () => {
    const ids = (facts = huabeiFacts()) =>
      claimsInForce(facts, { templateKind: 'police-report', recipientKind: 'police' }).map(
        (claim) => claim.id,
      );
    expect(ids()).not.toContain('stop-payment');
    expect(ids(paidFacts())[0]).toBe('stop-payment');
  });

  it('that a lawyer chose and edited stand in the paper as they are', () => {
    const facts = huabeiFacts();
    facts.claims = { institution: [{ id: 'custom', text: '书面道歉' }] };
    expect(renderPlainText(paper(facts, 'complaint', 'institution').tree)).toContain(
      '一、投诉请求\n1.书面道歉。\n二、事实经过',
    );
  });
});

describe('a complaint about collectors', () => {
  it('cites each version of the law for its own days', () => {
    const facts = jiexinFacts();
    facts.verdict.outcomes = ['B'];
    const text = renderPlainText(paper(facts, 'complaint', 'institution').tree);
    expect(text).toContain(
      '《中华人民共和国治安管理处罚法》（2012年修正）第四十二条第（五）项（适用于2025年12月30日的行为）',
    );
    expect(text).toContain(
      '《治安管理处罚法》（2025年修订）第五十条第一款第（五）项（适用于2026年1月5日的行为）',
    );
  });

  it('cites the quiet hours only for calls between 22:00 and 8:00', () => {
    const facts = huabeiFacts();
    facts.verdict.outcomes = ['B'];
    const text = () => renderPlainText(paper(facts, 'complaint', 'institution').tree);
    expect(text()).not.toContain('GB/T 45251');
    const call = facts.contacts.at(-1);
    if (call?.occurredAtMs) call.occurredAtMs += 2 * 3_600_000;
    expect(text()).toContain(
      '国家推荐性标准GB/T 45251-2025（除另有约定外，每日22时至次日8时不应开展催收）',
    );
    expect(text()).toContain('2026年11月17日（1次）的联系发生在22时至次日8时之间');
  });
});
