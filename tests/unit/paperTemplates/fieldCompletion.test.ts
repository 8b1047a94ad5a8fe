import { describe, expect, it } from 'vitest';
import {
  completedText,
  completionsFor,
  openName,
} from '../../../renderer/features/templates/fieldCompletion.ts';

const fields = [
  { name: '当事人.姓名', insert: '{{ 当事人.姓名 }}', sample: '林示例' },
  { name: '律师.姓名', insert: '{{ 律师.姓名 }}', sample: '周示例' },
  { name: '控告', insert: '{% if 控告 %}\n\n{% endif %}', sample: '否' },
  { name: '证据', insert: '{% for 项 in 证据 %}\n{{ 项.标题 }}\n{% endfor %}', sample: '3 项' },
];

function offered(before: string): string[] {
  const open = openName(before, before.length);
  return open ? completionsFor(fields, open).map(({ name }) => name) : [];
}

function completed(before: string, name: string, after = ''): string {
  const text = before + after;
  const open = openName(text, before.length);
  if (!open) throw new Error('nothing is being written');
  return text.slice(0, open.from) + completedText(text, open, name) + text.slice(open.to);
}

describe('the name of a field that is being written', () => {
  it('is offered inside of {{, values alone, what begins so first', () => {
    expect(offered('甲 {{姓')).toEqual(['当事人.姓名', '律师.姓名']);
    expect(offered('{{ 律')).toEqual(['律师.姓名']);
    expect(offered('{{ 项.')).toEqual(['项.标题']);
    expect(offered('{{')).not.toContain('控告');
  });

  it('is offered in a tag where a name belongs', () => {
    expect(offered('{% if 控')).toEqual(['控告']);
    expect(offered('{% for 项 in 证')).toEqual(['证据']);
    expect(offered('{% 证据表 证')).toEqual(['证据']);
    expect(offered('{% fo')).toEqual([]);
  });

  it('is not offered in text, behind the end of a field or in a filter', () => {
    for (const before of ['当事人', '{{ 律师.姓名 }}律', "{{ 律师.姓名 | default: '律"]) {
      expect(offered(before)).toEqual([]);
    }
  });

  it('is closed where it is not closed yet, and stands apart from the braces', () => {
    expect(completed('{{姓', '律师.姓名')).toBe('{{ 律师.姓名 }}');
    expect(completed('{{ 姓', '律师.姓名', ' }}。')).toBe('{{ 律师.姓名 }}。');
    expect(completed('{{姓', '律师.姓名', '}}。')).toBe('{{ 律师.姓名 }}。');
    expect(completed('{% if 控', '控告', ' %}')).toBe('{% if 控告 %}');
  });
});
