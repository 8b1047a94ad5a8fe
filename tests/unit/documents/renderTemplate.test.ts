import { describe, expect, it } from 'vitest';
import { DocumentTree } from '../../../domain/documents/documentTree.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { renderTemplate } from '../../../templates/renderTemplate.ts';
import { TemplateError } from '../../../templates/templateSource.ts';
import { builtin, PAPERS, paper } from './paperSupport.ts';
import { hostileFacts, huabeiFacts, jiexinFacts, minimalFacts, paidFacts } from './sampleFacts.ts';

const CASES = { huabeiFacts, jiexinFacts, paidFacts, minimalFacts };

function template(body: string) {
  return { ...builtin('complaint'), title: '试用', body };
}

describe('every paper of every case', () => {
  for (const [name, facts] of Object.entries(CASES)) {
    for (const [kind, recipient] of PAPERS) {
      it(`${kind} to ${recipient} for ${name} prints no broken text`, () => {
        const { tree } = paper(facts(), kind, recipient);
        expect(DocumentTree.parse(tree)).toEqual(tree);
        const text = renderPlainText(tree);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%|\}\}|%\}/);
        expect(text).not.toMatch(/（\s*）|《\s*》|“\s*”|【\s*】/);
        expect(text).not.toMatch(/。。|，，|，。|：。|；。|、。|。；/);
        expect(text).not.toMatch(/[\ue000-\uf8ff]/);
      });
    }
  }

  it('has rows as wide as their table', () => {
    for (const block of paper(paidFacts(), 'police-report', 'police').tree.blocks) {
      if (block.type !== 'table') continue;
      for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      expect(block.columns.reduce((sum, column) => sum + column.widthMm, 0)).toBe(156);
    }
  });
});

describe('values', () => {
  it('with markup, braces and line breaks come out as they are, on one line', () => {
    const { tree } = paper(hostileFacts(), 'complaint', 'institution');
    const table = tree.blocks.find((block) => block.type === 'partyTable');
    const name = table?.type === 'partyTable' ? (table.rows[0]?.runs ?? []) : [];
    const text = name.map((run) => run.text).join('');
    expect(text).toContain('| **粗** # 标题 {{ 当事人.姓名 }} {% raw %} < & >');
    expect(text).toContain('1. 二行 ---');
    expect(text).not.toMatch(/\p{Cc}|[\u202e\ufffe\uffff]/u);
    expect(name.every((run) => !run.bold)).toBe(true);
  });
});

describe('missing values', () => {
  it('are listed once each, with the place in the paper and a stable field id', () => {
    const { missing } = paper(minimalFacts(), 'complaint', 'institution');
    expect(missing.map((field) => field.fieldId)).toEqual([
      'client.name',
      'client.idNumber',
      'client.phone',
      'client.address',
      'case.opponentName',
      'lawyer.name',
      'firm.name',
      'lawyer.licenceNo',
      'lawyer.phone',
      'firm.address',
      'case.contacts',
      'answers.borrowed',
      'case.evidence',
    ]);
    expect(missing[0]).toEqual({
      fieldId: 'client.name',
      label: '当事人姓名',
      where: '当事人信息',
    });
    expect(missing.at(-1)?.where).toBe('证据清单');
  });

  it('are false in a condition and 【待补】 in the paper', () => {
    const { tree } = renderTemplate(template('{% if 名 %}有{% else %}无{% endif %}：{{ 名 }}'), {
      名: { missing: 'client.name', label: '姓名' },
    });
    expect(renderPlainText(tree)).toContain('无：【待补：姓名】');
  });

  it('are none in a complete case', () => {
    // A letter in the firm's name goes to nobody who has no name.
    const facts = huabeiFacts();
    facts.details = { ...facts.details, collectorName: '某某信用管理有限公司' };
    for (const [kind, recipient] of PAPERS) {
      expect(paper(facts, kind, recipient).missing).toEqual([]);
    }
  });
});

describe('a wrong template', () => {
  it('is refused with the line of the unknown name', () => {
    expect(() => renderTemplate(template('第一行\n\n{{ 没有这个 }}'), {})).toThrow(/第3行/);
    expect(() => renderTemplate(template('第一行\n\n{{ 没有这个 }}'), {})).toThrow(TemplateError);
  });

  it('is refused when a tag is not closed', () => {
    expect(() => renderTemplate(template('{% 信息表 %}\n甲 | 乙'), {})).toThrow(/没有结束标记/);
  });

  it('cannot run without end, read files or reach prototypes', () => {
    const endless = '{% for a in (1..100000000) %}{{ a }}{% endfor %}';
    expect(() => renderTemplate(template(endless), {})).toThrow(TemplateError);
    expect(() => renderTemplate(template('{% include "/etc/passwd" %}'), {})).toThrow(
      TemplateError,
    );
    expect(() => renderTemplate(template('{{ 值.constructor.name }}'), { 值: {} })).toThrow(
      TemplateError,
    );
  });
});
