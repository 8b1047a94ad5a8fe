import { LiquidError } from 'liquidjs';
import type { DocumentValues } from '../domain/documents/documentValues.ts';
import type { TemplateKind } from '../domain/documents/templateKind.ts';
import { nearestName } from '../domain/paperTemplates/nearestName.ts';
import type { TemplateFault, TemplatePreview } from '../domain/paperTemplates/paperTemplate.ts';
import { checkFields, checkTags } from './checkTagNames.ts';
import { paperLiquid, renderTemplate } from './renderTemplate.ts';
import { scanTags } from './scanTags.ts';
import { Slots } from './slots.ts';
import { readTemplateSource, TemplateError, type TemplateSource } from './templateSource.ts';

const MOST_FAULTS = 50;

/**
 * Reads the text of a template and makes a paper of each of the samples; the first one is shown. Faults stand with
 * the line of the whole text. Runs what the text says: call it only where it can be stopped (parsers/parserProcess.ts).
 * @param like the built-in template it replaces, whose front matter it has to agree with
 */
export function checkTemplate(
  text: string,
  like: { kind: TemplateKind; recipientKinds: readonly string[]; hash: string },
  samples: readonly DocumentValues[],
): TemplatePreview {
  const tidy = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const failed = (faults: TemplateFault[]) => ({
    faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_FAULTS),
    tree: null,
    missing: [],
  });
  const tags = scanTags(tidy);
  let source: TemplateSource;
  try {
    source = readTemplateSource(tidy, like.hash);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return failed([{ line: 1, tag: '', text: error.message }, ...checkTags(tags)]);
  }
  const named = [...headFaults(source, like), ...checkTags(tags), ...checkFields(tags, samples)];
  if (named.length > 0) return failed(named);
  try {
    const [first] = samples.map((values) => renderTemplate(source, values));
    return { faults: [], tree: first?.tree ?? null, missing: first?.missing ?? [] };
  } catch (error) {
    const linesBefore = tidy.slice(0, tidy.length - source.body.length).split('\n').length - 1;
    return failed([faultOf(error, linesBefore)]);
  }
}

function headFaults(
  { id, recipientKinds }: TemplateSource,
  like: { kind: TemplateKind; recipientKinds: readonly string[] },
): TemplateFault[] {
  const faults: TemplateFault[] = [];
  if (id !== like.kind) {
    faults.push({ line: 1, tag: '', text: `说明部分的 id 必须是 ${like.kind}。` });
  }
  const foreign = recipientKinds.filter((kind) => !like.recipientKinds.includes(kind));
  if (foreign.length > 0) {
    const text = `说明部分的 recipientKinds 多出 ${foreign.join('、')}，只能从内置模板已有的致送对象里减少。`;
    faults.push({ line: 1, tag: '', text });
  }
  return faults;
}

function faultOf(error: unknown, linesBefore: number): TemplateFault {
  const cause = error instanceof TemplateError ? error.cause : error;
  if (!LiquidError.is(cause)) {
    const text =
      error instanceof TemplateError ? error.message : '模板过于复杂，无法解析。请减少嵌套。';
    return { line: null, tag: '', text };
  }
  const { token, originalError } = cause as LiquidError & {
    token?: { getPosition(): number[]; getText(): string };
  };
  const line = token?.getPosition()[0];
  return {
    line: line === undefined ? null : line + linesBefore,
    tag: (token?.getText() ?? '').slice(0, 120),
    text: inChinese(originalError?.message ?? cause.message).slice(0, 600),
  };
}

/** What liquidjs says in English, as far as a template can bring it about. */
const SENTENCES: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^undefined variable: (.+)$/, (name) => `没有“${name}”这个字段。`],
  [/^undefined filter: (.+)$/, (name) => `没有“${name}”这个过滤器${meantFilter(name)}。`],
  [/^tag "?(.+?)"? not found/, (name) => `没有“${name}”这个标签。`],
  [/^(?:tag|output) (.+) not closed/, (name) => `${name} 没有写完，缺少结束的括号或结束标记。`],
  [/limit exceeded/, () => '超过了模板的运行上限（时间、内存或长度），请检查循环的范围。'],
  [/Maximum call stack/, () => '嵌套过深，请减少嵌套。'],
];

function inChinese(message: string): string {
  for (const [pattern, say] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return say(match[1] ?? '');
  }
  if (/\p{Script=Han}/u.test(message)) return message;
  return '写法不对：请检查括号、引号和各部分的先后。';
}

function meantFilter(name: string): string {
  const near = nearestName(name, Object.keys(paperLiquid(new Slots()).filters));
  return near === null ? '' : `，是否想写“${near}”`;
}
