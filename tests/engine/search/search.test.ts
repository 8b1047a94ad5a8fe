import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSnippet } from '../../../db/searchSnippet.ts';
import { numberFragments, searchTokens } from '../../../db/searchTokens.ts';
import { inventedForm, openNewCase, saveNewIntake } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine } from '../support/openTestEngine.ts';

let test: TestEngine;
beforeEach(() => {
  test = openTestEngine();
});
afterEach(() => test.close());

const find = async (text: string) =>
  (await test.api.search.query({ text, limit: 20 })).filter(({ kind }) => kind !== 'organisation');

describe('search', () => {
  it('finds two-character words in the middle of a sentence and marks them', async () => {
    const { intakeId } = await saveNewIntake(test, inventedForm(test));
    const [hit] = await find('花呗');
    expect(hit).toMatchObject({ kind: 'intake', entityId: intakeId, title: '林小满' });
    expect(hit?.snippet).toContain('\u0001花呗\u0002');
    expect(await find('上门')).toHaveLength(1);
    expect(await find('呗花')).toEqual([]);
  });

  it('finds a phone by any spelling, its tail, and four digits out of its middle', async () => {
    await saveNewIntake(test, inventedForm(test));
    for (const text of [
      '13912345678',
      '139 1234 5678',
      '+86 139-1234-5678',
      '1391',
      '5678',
      '2345',
    ]) {
      expect(await find(text), text).toHaveLength(1);
    }
    expect(await find('尾号 5678')).toEqual([]);
    expect(await find('9999')).toEqual([]);
  });

  it('finds clients by name and document number, and needs every word', async () => {
    await saveNewIntake(test, inventedForm(test));
    expect(await find('小满')).toHaveLength(1);
    expect(await find('110101199003070038')).toHaveLength(1);
    expect(await find('林小满 花呗')).toHaveLength(1);
    expect(await find('林小满 捷信')).toEqual([]);
  });

  it('leads to the case and its contacts once a case is open, not to the intake', async () => {
    const { caseId, intakeId } = await openNewCase(test, inventedForm(test));
    const hits = await find('林小满');
    expect(hits.map(({ kind }) => kind).sort()).toEqual(['case', 'contact']);
    expect(hits.every((hit) => hit.caseId === caseId && hit.intakeId === intakeId)).toBe(true);
    expect((await find('案盾字第001号'))[0]).toMatchObject({ kind: 'case', entityId: caseId });
    expect((await find('2026 001')).map(({ kind }) => kind)).toContain('case');
  });

  it('forgets what was changed away', async () => {
    const form = inventedForm(test);
    const { intakeId, revision } = await saveNewIntake(test, form);
    const renamed = { ...form, client: { ...form.client, name: '何一帆' } };
    await test.api.intake.save({ commandId: test.commandId(), intakeId, form: renamed, revision });
    expect(await find('林小满')).toEqual([]);
    expect(await find('何一帆')).toHaveLength(1);
  });

  it('finds organisations of the directory by product and by number', async () => {
    const kinds = async (text: string) =>
      (await test.api.search.query({ text, limit: 20 })).map(({ kind, title }) => ({
        kind,
        title,
      }));
    expect((await kinds('花呗')).some(({ kind }) => kind === 'organisation')).toBe(true);
    expect((await kinds('95188')).some(({ kind }) => kind === 'organisation')).toBe(true);
  });

  it('takes anything that can be typed without an error', async () => {
    await saveNewIntake(test, inventedForm(test));
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '"',
        '花呗"',
        'NEAR(',
        'title:x',
        '*',
        'a AND',
        "'; DROP",
        '-',
        '^x',
        '{',
        '\u0000',
      ),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        expect(Array.isArray(await test.api.search.query({ text, limit: 5 }))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the pieces of search', () => {
  it('give every token the place it has in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of searchTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
    expect(searchTokens('花呗，Ｔel:138a').map(({ text }) => text)).toEqual([
      '花',
      '呗',
      'tel',
      '138',
      'a',
    ]);
  });

  it('cut a snippet that is the text and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), (text, word) => {
        const bare = makeSnippet(text, [word])
          .replaceAll('\u0001', '')
          .replaceAll('\u0002', '')
          .replace(/^…|…$/g, '');
        expect(text.replace(/[\s\p{Cc}]/gu, ' ')).toContain(bare);
      }),
    );
    const long = `${'前'.repeat(60)}花呗${'后'.repeat(200)}`;
    expect(makeSnippet(long, ['花呗'])).toContain('前\u0001花呗\u0002后');
  });

  it('break long numbers into tails, short ones not', () => {
    expect(numberFragments('2026-11-02 09:30 尾号 138 0013 8000，验证码 123456')).toEqual([
      '13800138000',
      '3800138000',
      '800138000',
      '00138000',
      '0138000',
      '138000',
      '38000',
      '8000',
    ]);
  });
});
