import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateKind } from '../domain/documents/templateKind.ts';
import { readTemplateSource, TemplateError, type TemplateSource } from './templateSource.ts';

type Templates = ReadonlyMap<TemplateKind, TemplateSource>;

const loaded = new Map<string, Promise<Templates>>();

/**
 * Reads every .md template of a folder (templates/builtin, or its copy in the installed program).
 * Once a run: what is shipped does not change under a running program, and reading takes longer than making a paper.
 * @throws TemplateError naming the file when one is invalid or two have the same id.
 */
export function loadTemplates(folder: string): Promise<Templates> {
  const known = loaded.get(folder);
  if (known) return known;
  const templates = readTemplates(folder);
  loaded.set(folder, templates);
  templates.catch(() => loaded.delete(folder));
  return templates;
}

async function readTemplates(folder: string): Promise<Templates> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const templates = new Map<TemplateKind, TemplateSource>();
  for (const name of names) {
    const template = await loadTemplate(folder, name);
    if (templates.has(template.id))
      throw new TemplateError(`${name}：模板编号 ${template.id} 重复。`);
    templates.set(template.id, template);
  }
  return templates;
}

/** The whole text of a built-in template, front matter included; its file is named after its id. */
export async function readTemplateText(folder: string, kind: TemplateKind): Promise<string> {
  return readFile(join(folder, `${kind}.md`), 'utf8');
}

async function loadTemplate(folder: string, name: string): Promise<TemplateSource> {
  const bytes = await readFile(join(folder, name));
  try {
    return readTemplateSource(
      bytes.toString('utf8'),
      createHash('sha256').update(bytes).digest('hex'),
    );
  } catch (error) {
    if (error instanceof TemplateError) throw new TemplateError(`${name}：${error.message}`);
    throw error;
  }
}
