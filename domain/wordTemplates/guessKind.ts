import { TemplateKind, templateNames } from '../documents/templateKind.ts';

const SIGNS: readonly [RegExp, TemplateKind][] = [
  [/律师函|催告函|敬告函/, 'lawyer-letter'],
  [/停止.*(?:骚扰|催收)|告知函/, 'stop-notice'],
  [/诉讼.*委托|委托.*诉讼/, 'authorization-court'],
  [/委托书|委托合同|委托协议/, 'authorization'],
  [/报案|控告/, 'police-report'],
  [/12321|举报/, 'spam-report'],
  [/证据(?:目录|清单)/, 'evidence-list'],
  [/征信/, 'credit-objection'],
  [/个人信息/, 'pi-request'],
  [/违规.*附表|通话.*表/, 'breach-annex'],
  [/笔录|谈话/, 'intake-record'],
  [/意见/, 'opinion'],
  [/投诉/, 'complaint'],
];

/** The kind of paper that the name of a Word file speaks of; a lawyer's letter where it says nothing. */
export function guessKind(fileName: string): TemplateKind {
  const named = SIGNS.find(([sign]) => sign.test(fileName))?.[1];
  return (
    named ??
    TemplateKind.options.find((kind) => fileName.includes(templateNames[kind])) ??
    'lawyer-letter'
  );
}
