import { screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../domain/search/searchHit.ts';
import { SearchPage } from '../../renderer/features/search/SearchPage.tsx';
import { splitSnippet } from '../../renderer/features/search/splitSnippet.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const base: SearchHit = {
  kind: 'case',
  entityId: '01900000-0000-7000-8000-000000000001',
  caseId: '01900000-0000-7000-8000-000000000001',
  intakeId: null,
  title: '（2026）案盾字第003号',
  snippet: '自称\u0001花呗\u0002客服',
};
const document: SearchHit = { ...base, kind: 'document', entityId: 'd1', title: '投诉书 第 1 版' };

describe('search', () => {
  it('marks what was found and loses no text, whatever the text is', () => {
    expect(splitSnippet('自称\u0001花呗\u0002客服')).toEqual([
      { text: '自称', match: false },
      { text: '花呗', match: true },
      { text: '客服', match: false },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (snippet) => {
        const kept = splitSnippet(snippet)
          .map(({ text }) => text)
          .join('');
        expect(kept).toBe(snippet.split('\u0001').join('').split('\u0002').join(''));
      }),
    );
  });

  it('lists all hits and narrows them to one kind', async () => {
    const engine = fakeEngine({ search: { query: () => [base, document] } });
    const { user } = renderScreen(<SearchPage />, { engine, route: '/search?q=花呗' });
    await screen.findByRole('link', { name: /案盾字第003号/ });
    await user.click(screen.getByText('文书 1'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /案盾字第003号/ })).toBeNull());
    expect(screen.getByRole('link', { name: /投诉书/ }).getAttribute('href')).toBe(
      `/cases/${base.caseId}/documents?document=d1`,
    );
  });

  it('asks once the typing has stopped, and says what to try when nothing is there', async () => {
    const engine = fakeEngine({ search: { query: () => [] } });
    const { user } = renderScreen(<SearchPage />, { engine, route: '/search' });
    await user.type(screen.getByRole('textbox', { name: '搜索' }), '1203');
    await screen.findByText('没有找到');
    const asked = engine
      .callsOf('search.query')
      .map(({ input }) => (input as { text: string }).text);
    expect(asked.at(-1)).toBe('1203');
    expect(asked.length).toBeLessThan(4);
  });
});
