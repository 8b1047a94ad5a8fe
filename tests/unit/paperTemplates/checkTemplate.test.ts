import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentValues } from '../../../domain/documents/documentValues.ts';
import { listPaperFields } from '../../../domain/paperTemplates/listPaperFields.ts';
import { paperTemplateText } from '../../../renderer/text/paperTemplateText.ts';
import { checkTemplate } from '../../../templates/checkTemplate.ts';
import { readTemplateText } from '../../../templates/loadTemplates.ts';
import { builtin, FOLDER, PAPERS, paperFacts } from './checkSupport.ts';

const HEAD = `---
id: complaint
version: 1
title: 投诉书
recipientKinds: [institution]
neededFields: []
layout: gbt9704
---
`;
const like = { kind: 'complaint', recipientKinds: ['institution'], hash: '0'.repeat(64) } as const;
const values = documentValues(paperFacts('complaint'), {
  templateKind: 'complaint',
  recipientKind: 'institution',
  todayDate: '2026-11-22',
});
const check = (body: string) => checkTemplate(`${HEAD}${body}`, like, [values]);

describe('the text of a template', () => {
  it.each(PAPERS)('%s to %s has no fault as it ships', async (kind, recipientKind) => {
    const choice = { templateKind: kind, recipientKind, todayDate: '2026-11-22' };
    const { id, recipientKinds, hash } = builtin(kind);
    const text = await readTemplateText(FOLDER, kind);
    const own = documentValues(paperFacts(kind), choice);
    const checked = checkTemplate(text, { kind: id, recipientKinds, hash }, [own]);
    expect(checked.faults).toEqual([]);
    expect(checked.tree?.blocks.length).toBeGreaterThan(0);
  });

  it.each([
    ['{{ 当事人.姓各 }}', '没有“当事人.姓各”这个字段，是否想写“当事人.姓名”。'],
    ['{{ 当時人.姓名 }}', '没有“当時人”这个字段，是否想写“当事人”。'],
    ['{% 签各 文书.日期 %}', '没有“签各”这个标签，是否想写“签名”。'],
    ['{{ 当事人.姓名 | upcas }}', '没有“upcas”这个过滤器，是否想写“upcase”。'],
    ['{% include "a" %}', '模板不能引用其他文件，{% include %} 不能使用。'],
    ['{% render "a" %}', '模板不能引用其他文件，{% render %} 不能使用。'],
    ['{% layout "a" %}', '模板不能引用其他文件，{% layout %} 不能使用。'],
    ['{% if 控告 %}是', '{% if %} 没有结束标记，请在后面加上 {% endif %}。'],
    ['{% endfor %}', '{% endfor %} 前面没有对应的 {% for %}。'],
    ['{{ 当事人.姓名 ', '没有写完，缺少结束的括号或结束标记。'],
    ['{% for 甲 in (1..100000000) %}{{ 甲 }}{% endfor %}', '超过了模板的运行上限'],
  ])('names the line of the whole text and what is wrong with %s', (body, sentence) => {
    const { faults, tree } = check(`第一行\n\n${body}`);
    expect(tree).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line).toBe(11);
    expect(faults[0]?.text).toContain(sentence);
    expect(body).toContain(faults[0]?.tag);
  });

  it.each(PAPERS)(
    'takes every field and tag that the picker offers for %s to %s',
    (kind, recipientKind) => {
      const choice = { templateKind: kind, recipientKind, todayDate: '2026-11-22' };
      const own = documentValues(paperFacts(kind), choice);
      const inserts = [
        ...listPaperFields(own).map(({ insert }) => insert),
        ...paperTemplateText.fields.snippets.map(([, insert]) => insert),
      ];
      const head = HEAD.replace('complaint', kind).replace('institution', recipientKind);
      const ofKind = { kind, recipientKinds: [recipientKind], hash: '0'.repeat(64) };
      const faults = inserts.flatMap(
        (insert) => checkTemplate(`${head}甲\n\n${insert}\n`, ofKind, [own]).faults,
      );
      expect(faults).toEqual([]);
    },
  );

  it('names every unknown name at once, also where the sample would not come by', () => {
    const { faults } = check('{% if false %}{{ 甲甲 }}{% endif %}\n{% 乙乙 %}\n{{ 丙丙 }}');
    expect(faults.map(({ line }) => line)).toEqual([9, 10, 11]);
  });

  it('leaves its own names, comments and raw text alone', () => {
    const { faults } = check(
      '{% assign 名 = 当事人.姓名 %}{{ 名 }}{% comment %}{{ 不存在 }}{% endcomment %}{% raw %}{{ 也不存在 }}{% endraw %}{% for 项 in 请求 %}{{ 项 }}{{ forloop.index }}{% endfor %}',
    );
    expect(faults).toEqual([]);
  });

  it('cannot become another kind of paper, nor go to others than the built-in one', () => {
    const foreign = HEAD.replace('complaint', 'lawyer-letter').replace('institution', 'police');
    const { faults } = checkTemplate(`${foreign}甲`, like, [values]);
    expect(faults.map(({ text }) => text).join()).toMatch(/id 必须是 complaint.*police/);
    expect(checkTemplate('没有说明', like, [values]).faults).toHaveLength(1);
  });

  it('never crashes the check, whatever it says', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      ' if ',
      ' endif ',
      ' for 项 in 请求 ',
      ' endfor ',
      '当事人.姓名',
      ' | ',
      '"',
      "'",
      '(1..9)',
      '签名',
      '\n',
      '# ',
      '|',
      '---',
      'assign 甲 = ',
      '{% raw %}',
      '..',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 25 }),
        (parts) => {
          const { faults, tree } = check(parts.join(''));
          expect(faults.length > 0).toBe(tree === null);
          for (const { line, text } of faults) {
            expect(text).toMatch(/\p{Script=Han}/u);
            expect(line ?? 1).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
