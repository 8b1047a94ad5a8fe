import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { RecipientKind } from '../domain/documents/recipients.ts';
import { PaperLayout, TemplateKind } from '../domain/documents/templateKind.ts';

export const FrontMatter = z.strictObject({
  id: TemplateKind,
  version: z.number().int().min(1),
  title: z.string().min(1).max(60),
  recipientKinds: z.array(RecipientKind).min(1),
  /** Field ids (domain/documents/fieldLabel.ts) without which the paper is not ready to sign. */
  neededFields: z.array(z.string()),
  layout: PaperLayout,
});
export type FrontMatter = z.infer<typeof FrontMatter>;

export type TemplateSource = FrontMatter & {
  /** Markdown with Liquid, without the front matter. */
  body: string;
  /** SHA-256 of the whole file, lower-case hex. */
  hash: string;
};

export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/**
 * Reads one template file: YAML front matter between two lines of ---, then the body.
 * @throws TemplateError with a Chinese sentence that says what is wrong and where.
 */
export function readTemplateSource(text: string, hash: string): TemplateSource {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n'),
  );
  if (!match) throw new TemplateError('模板开头缺少以 --- 围起的说明部分。');
  const parsed = FrontMatter.safeParse(readYaml(match[1] ?? ''));
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || '整体').join('、');
    throw new TemplateError(`模板的说明部分不符合要求：${where}。`);
  }
  return { ...parsed.data, body: match[2] ?? '', hash };
}

function readYaml(text: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 0 });
  } catch {
    throw new TemplateError('模板的说明部分不是有效的 YAML。');
  }
}
