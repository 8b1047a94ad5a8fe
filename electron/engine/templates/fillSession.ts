import { isMissing } from '../../../domain/documents/documentValue.ts';
import { findKnownField } from '../../../domain/wordTemplates/fieldDictionary.ts';
import {
  lookUp,
  type Scope,
  UNKNOWN_ROW,
  withoutCall,
} from '../../../domain/wordTemplates/fieldLookup.ts';
import { firmFieldId } from '../../../domain/wordTemplates/firmTemplate.ts';
import type { Tag } from '../../../domain/wordTemplates/tagSyntax.ts';
import type { WordGap } from '../../../domain/wordTemplates/wordReport.ts';
import { askCondition, isTrue } from './askCondition.ts';
import { knownListOf, rowCalls } from './listFields.ts';
import type { Block, PlacedTag } from './matchBlocks.ts';
import type { OutsideTag } from './outsideTags.ts';
import { type PrintedRun, printValue } from './printValue.ts';
import type { Renderer, RenderPlace } from './renderParts.ts';
import type { RunLook } from './runLook.ts';

export interface FilledTag {
  tag: Extract<Tag, { kind: 'value' }>;
  placed: PlacedTag;
  look: RunLook;
}

interface FilledBlock {
  block: Block;
  repeats: boolean;
}

/** Where the lists of a case are filled in. */
const LIST_PLACES: Readonly<Record<string, string>> = {
  证据: 'case.evidence',
  联系记录: 'case.contacts',
  损失明细: 'case.loss',
};
const MOST_ROWS = 20_000;

/** One filling: leads from the marks in the text to what they stand for, and keeps what was missing. */
export class FillSession implements Renderer {
  readonly root: Record<string, unknown>;
  readonly #values: FilledTag[] = [];
  readonly #blocks: FilledBlock[] = [];
  readonly #gaps = new Map<string, WordGap>();

  constructor(data: unknown) {
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    this.root = isObject ? (data as Record<string, unknown>) : {};
  }

  /** @returns what the mark of the tag says */
  addValue(filled: FilledTag): string {
    this.#values.push(filled);
    return String(this.#values.length - 1);
  }

  addBlock(block: Block, repeats: boolean): string {
    this.#blocks.push({ block, repeats });
    return `b${this.#blocks.length - 1}`;
  }

  block(id: string, place: RenderPlace): unknown {
    const filled = this.#blocks[Number(id.slice(1))];
    if (!filled) return false;
    const { block, repeats } = filled;
    const scopes = this.#scopes(place);
    const { tag } = block;
    if (tag.word === 'if' || tag.word === 'unless' || tag.subject === null) {
      return askCondition(tag.condition, scopes);
    }
    const value = lookUp(scopes, tag.subject);
    if (Array.isArray(value)) return value.slice(0, MOST_ROWS);
    if (repeats && (value === undefined || value === null || isMissing(value))) {
      return this.#missingRows(block);
    }
    if (!isTrue(value)) return false;
    if (repeats && typeof value !== 'object') return [value];
    return typeof value === 'object' ? value : true;
  }

  /** Of a tag beside the text, where only the case itself is in sight. */
  textOutside({ tag, where }: OutsideTag): string {
    const value = lookUp([{ value: this.root }], tag.name);
    const label = isMissing(value) ? value.label : this.#labelOf(tag.name);
    const printed = printValue(value, tag.filters, label);
    for (const { text, gap, fieldId } of printed) {
      if (!gap) continue;
      this.#note(tag.name, { text: text.trim(), fieldId: fieldId ?? firmFieldId(tag.name) }, where);
    }
    return printed.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('');
  }

  value(id: string, place: RenderPlace): { printed: PrintedRun[]; look: RunLook } {
    const filled = this.#values[Number(id)];
    if (!filled) throw new Error('mark');
    const { tag, placed, look } = filled;
    const value = lookUp(this.#scopes(place), tag.name);
    const own = tag.name === '.' ? this.#rowName(placed) : tag.name;
    const calls = placed.within.flatMap(({ tag: loop }) => rowCalls({ tag: loop }));
    const label = isMissing(value) ? value.label : this.#labelOf(rowField(own, calls));
    const printed = printValue(value, tag.filters, label);
    const name = tag.name === '.' ? own : this.#nameOf(placed, own);
    for (const { text, gap, fieldId } of printed) {
      if (gap)
        this.#note(
          name,
          { text: text.trim(), fieldId: fieldId ?? LIST_PLACES[own] ?? firmFieldId(own) },
          placed.in.where,
        );
    }
    return { printed, look };
  }

  gaps(): WordGap[] {
    return [...this.#gaps.values()];
  }

  /** One row to be filled in by hand; nothing where the template says what to print instead. */
  #missingRows(block: Block): unknown {
    const saysOtherwise =
      block.otherwise !== null ||
      this.#blocks.some(
        (other) => other.block.tag.inverted && other.block.tag.subject === block.tag.subject,
      );
    if (block.tag.inverted || saysOtherwise) return false;
    const name = block.tag.subject ?? '';
    this.#note(
      name,
      { text: `【待补：${name}】`, fieldId: LIST_PLACES[name] ?? firmFieldId(name) },
      block.open.in.where,
    );
    return [UNKNOWN_ROW];
  }

  #note(name: string, gap: Pick<WordGap, 'text' | 'fieldId'>, where: string): void {
    const key = `${name} ${gap.fieldId}`;
    const known = this.#gaps.get(key) ?? { name, ...gap, where: [] };
    if (!known.where.includes(where)) known.where.push(where);
    this.#gaps.set(key, known);
  }

  #nameOf(placed: PlacedTag, name: string): string {
    const loop = placed.within.findLast((block) => this.#repeats(block));
    return loop && !name.includes('.') ? `${loop.tag.subject}.${name}` : name;
  }

  /** What {{.}} is called where it has nothing to print: the list that it is a row of. */
  #rowName({ within }: PlacedTag): string {
    return within.findLast(({ tag }) => tag.subject !== null)?.tag.subject ?? '.';
  }

  #labelOf(name: string): string {
    return findKnownField(name)?.name === name ? name.split('.').join('') : name;
  }

  #repeats(block: Block): boolean {
    return this.#blocks.find((filled) => filled.block === block)?.repeats ?? false;
  }

  #scopes({ scopeList, scopePath, scopePathItem, scopePathLength }: RenderPlace): Scope[] {
    const scopes: Scope[] = [{ value: this.root }];
    for (const [index, id] of scopePath.entries()) {
      const value = scopeList[index + 1];
      const filled = this.#blocks[Number(id.slice(1))];
      // A condition goes on with the scope around it.
      if (!filled || value === scopeList[index]) continue;
      const { block, repeats } = filled;
      scopes.push({
        value,
        list: knownListOf(block),
        calls: rowCalls(block),
        ...(repeats ? { index: scopePathItem[index], length: scopePathLength[index] } : {}),
      });
    }
    return scopes;
  }
}

/** 页码 of item.页码; a row as a whole keeps the name of its list. */
function rowField(name: string, calls: readonly string[]): string {
  const own = withoutCall(name, calls);
  return own === null || own === '.' ? name : own;
}
