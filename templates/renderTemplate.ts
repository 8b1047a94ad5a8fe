import { Liquid, LiquidError } from 'liquidjs';
import type { Block, DocumentTree, MissingField } from '../domain/documents/documentTree.ts';
import type { DocumentValues } from '../domain/documents/documentValues.ts';
import { missingInTree } from '../domain/documents/missingInTree.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { withDrops } from './missingDrop.ts';
import { registerPaperTags } from './paperTags.ts';
import { Slots, withoutSentinels } from './slots.ts';
import { TemplateError, type TemplateSource } from './templateSource.ts';

const PARSE_LIMIT_CHARACTERS = 200_000;
const RENDER_LIMIT_MS = 5_000;
/** Turns of loops and branches taken: a paper of a thousand contacts takes a few thousand. */
const STEP_LIMIT = 200_000;
const MEMORY_LIMIT = 20_000_000;
const OUTPUT_LIMIT_CHARACTERS = 2_000_000;

export type RenderedTemplate = {
  tree: DocumentTree;
  /** What the paper still lacks, in the order of the paper, each field once. */
  missing: MissingField[];
};

/**
 * Template + values → the document tree. Runs no code, reads no file, and values never pass
 * through Markdown.
 * @throws TemplateError when the template is wrong (unknown name, unclosed tag, over the limits); its
 *   cause is Liquid's own error, where there is one.
 */
export function renderTemplate(source: TemplateSource, values: DocumentValues): RenderedTemplate {
  const slots = new Slots();
  const markdown = renderLiquid(source, values, slots);
  const title = titleOf(source, values);
  const tree: DocumentTree = {
    title,
    layout: source.layout,
    blocks: withTitle(title, markdownBlocks(markdown, slots)),
  };
  return { tree, missing: missingInTree(tree) };
}

/** The title begins a paper; only a letterhead stands above it. */
function withTitle(title: string, blocks: readonly Block[]): Block[] {
  const heads = blocks[0]?.type === 'letterhead' ? 1 : 0;
  const block: Block = { type: 'title', runs: [{ text: title }] };
  return [...blocks.slice(0, heads), block, ...blocks.slice(heads)];
}

/** Liquid as papers use it: no files, no code, with limits on time and memory. */
export function paperLiquid(slots: Slots): Liquid {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape: (value: unknown) => slots.put(value),
    parseLimit: PARSE_LIMIT_CHARACTERS,
    renderLimit: RENDER_LIMIT_MS,
    memoryLimit: MEMORY_LIMIT,
  });
  registerPaperTags(liquid, slots);
  limitSteps(liquid);
  return liquid;
}

/** Loops within loops end by their count, long before they would by the clock. */
function limitSteps({ renderer }: Liquid): void {
  const renderTemplates = renderer.renderTemplates.bind(renderer);
  let steps = 0;
  renderer.renderTemplates = (...args) => {
    steps += 1;
    if (steps > STEP_LIMIT) throw new Error('step limit exceeded');
    return renderTemplates(...args);
  };
}

function renderLiquid(source: TemplateSource, values: DocumentValues, slots: Slots): string {
  try {
    const text: string = paperLiquid(slots).parseAndRenderSync(
      withoutSentinels(source.body),
      withDrops(values) as Record<string, unknown>,
    );
    if (text.length > OUTPUT_LIMIT_CHARACTERS) {
      throw new TemplateError(`模板“${source.title}”写出的内容太长。`);
    }
    return text;
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const line = (error as { token?: { getPosition?: () => number[] } }).token?.getPosition?.()[0];
    throw new TemplateError(
      `模板“${source.title}”${line === undefined ? '' : `第${line}行`}有错误：${error.message}`,
      { cause: error },
    );
  }
}

function titleOf(source: TemplateSource, values: DocumentValues): string {
  const paper = values.文书;
  if (typeof paper === 'object' && paper !== null && '标题' in paper) {
    if (typeof paper.标题 === 'string' && paper.标题 !== '') return paper.标题;
  }
  return source.title;
}
