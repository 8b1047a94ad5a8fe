import { type DocumentValue, isMissing, isRich } from '../documents/documentValue.ts';
import type { DocumentValues } from '../documents/documentValues.ts';
import type { PaperField } from './paperTemplate.ts';

/** What a template of this kind can print, by the Chinese names that templates use. */
export function listPaperFields(values: DocumentValues): PaperField[] {
  return Object.entries(values).flatMap(([name, value]) => fieldsOf(name, value));
}

function fieldsOf(name: string, value: DocumentValue): PaperField[] {
  if (Array.isArray(value)) return [listField(name, value)];
  if (value !== null && typeof value === 'object' && !isMissing(value) && !isRich(value)) {
    return Object.entries(value).flatMap(([part, inner]) =>
      fieldsOf(`${name}.${part}`, inner as DocumentValue),
    );
  }
  if (typeof value === 'boolean') {
    const insert = `{% if ${name} %}\n\n{% endif %}`;
    return [{ name, insert, sample: value ? '是' : '否' }];
  }
  return [{ name, insert: `{{ ${name} }}`, sample: sampleOf(value) }];
}

function listField(name: string, rows: readonly DocumentValue[]): PaperField {
  const [first] = rows;
  const isTable =
    typeof first === 'object' && first !== null && !isRich(first) && !isMissing(first);
  const printable = isTable
    ? Object.entries(first).filter(([, part]) => !Array.isArray(part) && typeof part !== 'boolean')
    : [];
  const inner = isTable ? printable.map(([part]) => `{{ 项.${part} }}`).join(' ') : '{{ 项 }}';
  const insert = `{% for 项 in ${name} %}\n${inner}\n{% endfor %}`;
  return { name, insert, sample: `逐项重复，示例案件 ${rows.length} 项` };
}

function sampleOf(value: DocumentValue): string {
  if (isMissing(value)) return '示例案件未填';
  if (isRich(value)) return shortened(value.runs.map(({ text }) => text).join(''));
  return value === null || value === '' ? '示例案件没有' : shortened(String(value));
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 28 ? `${letters.slice(0, 28).join('')}…` : text;
}
