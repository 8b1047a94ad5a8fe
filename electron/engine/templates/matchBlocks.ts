import type { Element } from '@xmldom/xmldom';
import { endMark } from '../../../domain/wordTemplates/tagStatement.ts';
import type { Tag } from '../../../domain/wordTemplates/tagSyntax.ts';
import type { WordNote } from '../../../domain/wordTemplates/wordReport.ts';
import type { FoundTag } from './findTags.ts';
import type { StoryEvent, TaggedParagraph } from './scanStory.ts';

export interface PlacedTag {
  found: FoundTag;
  in: TaggedParagraph;
  cell: Element | null;
  /** The blocks around it, outermost first. */
  within: Block[];
  /** Grows in reading order. */
  order: number;
}

export type OpenTag = Extract<Tag, { kind: 'open' }>;

/** A loop or condition with both its ends. */
export interface Block {
  tag: OpenTag;
  open: PlacedTag;
  close: PlacedTag;
  otherwise: PlacedTag | null;
}

export interface MatchedStory {
  blocks: Block[];
  values: PlacedTag[];
  comments: PlacedTag[];
  errors: OrderedNote[];
}

export type OrderedNote = WordNote & { order: number };

interface OpenBlock extends Omit<Block, 'close'> {
  close: PlacedTag | null;
}

interface Frame {
  /** 表格, 文本框 …: what this frame is the inside of; empty for the story itself. */
  name: string;
  open: OpenBlock[];
}

/** Finds the two ends of every loop and condition, and says what has none. */
export function matchBlocks(events: readonly StoryEvent[]): MatchedStory {
  const matcher = new Matcher();
  for (const [order, event] of events.entries()) {
    if (event.kind === 'enter') matcher.enter(event.name);
    else if (event.kind === 'leave') matcher.leave();
    else matcher.take({ found: event.tag, in: event.in, cell: event.cell, within: [], order });
  }
  matcher.leave();
  return matcher.result;
}

class Matcher {
  readonly result: MatchedStory = { blocks: [], values: [], comments: [], errors: [] };
  readonly #frames: Frame[] = [{ name: '', open: [] }];

  enter(name: string): void {
    this.#frames.push({ name, open: [] });
  }

  leave(): void {
    const frame = this.#frames.pop();
    for (const block of frame?.open ?? []) {
      const inside = frame?.name
        ? `它在${frame.name}里开始，也要在同一个${frame.name}里结束：`
        : '';
      this.#tellUnclosed(block, inside);
    }
  }

  take(placed: PlacedTag): void {
    placed.within = this.#frames.flatMap(({ open }) => open) as Block[];
    const { tag, raw } = placed.found;
    if (tag.kind === 'value') this.result.values.push(placed);
    else if (tag.kind === 'comment') this.result.comments.push(placed);
    else if (tag.kind === 'invalid') this.#tell(placed, `${raw} 有错：${tag.reason}`);
    else if (tag.kind === 'open') {
      this.#frames.at(-1)?.open.push({ tag, open: placed, close: null, otherwise: null });
    } else if (tag.kind === 'else') this.#takeElse(placed);
    else this.#takeClose(placed, tag);
  }

  #takeElse(placed: PlacedTag): void {
    const block = this.#frames.at(-1)?.open.at(-1);
    if (!block) this.#tell(placed, `${placed.found.raw} 不在任何条件里`);
    else if (block.otherwise) {
      this.#tell(
        placed,
        `${block.open.found.raw}（${block.open.in.where}）已经有一个 {{else}}，这是第二个`,
      );
    } else block.otherwise = placed;
  }

  #takeClose(placed: PlacedTag, tag: Extract<Tag, { kind: 'close' }>): void {
    const open = this.#frames.at(-1)?.open ?? [];
    const at = open.findLastIndex((block) => endsWith(block.tag, tag));
    if (at === -1) {
      const outer = this.#frames
        .slice(0, -1)
        .flatMap((frame) => frame.open)
        .findLast((block) => endsWith(block.tag, tag));
      const name = this.#frames.at(-1)?.name;
      const hint = outer
        ? `：${outer.open.found.raw}（${outer.open.in.where}）在这个${name}外面开始，也要在外面结束`
        : open.length > 0
          ? `，与${open.at(-1)?.open.in.where}的 ${open.at(-1)?.open.found.raw} 不配对`
          : '';
      this.#tell(placed, `${placed.found.raw} 没有开始标记${hint}`);
      return;
    }
    for (const block of open.splice(at + 1)) this.#tellUnclosed(block, '');
    const block = open.pop();
    if (!block) return;
    block.close = placed;
    placed.within = placed.within.filter((other) => (other as OpenBlock) !== block);
    this.result.blocks.push(block as Block);
  }

  #tellUnclosed({ tag, open }: OpenBlock, inside: string): void {
    this.#tell(
      open,
      `${open.found.raw} 没有结束标记，${inside}请在后面加上 ${endMark(open.found.raw, endOf(tag))}`,
    );
  }

  #tell(placed: PlacedTag, text: string): void {
    this.result.errors.push({ where: placed.in.where, text, order: placed.order });
  }
}

function endsWith(open: OpenTag, close: Extract<Tag, { kind: 'close' }>): boolean {
  if (close.word !== null) return close.word === open.word;
  if (close.name === '') return true;
  return open.name === close.name || (open.word !== null && open.subject === close.name);
}

function endOf({ word, name }: OpenTag): string {
  return word ?? name;
}
