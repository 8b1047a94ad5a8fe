import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  Value,
} from 'liquidjs';
import type { Block } from '../domain/documents/documentTree.ts';
import {
  attachments,
  callTable,
  closingLine,
  evidenceTable,
  letterhead,
  lossTable,
  openingLine,
  partyTable,
  reference,
  reportTable,
  signature,
} from './paperBlocks.ts';
import { RECORD_TABLES } from './recordTables.ts';
import type { Slots } from './slots.ts';

type BlockMaker = (body: readonly string[], argument: unknown, slots: Slots) => readonly Block[];

/** Tags with a body of lines between {% 名称 %} and {% end名称 %}. */
const BODY_TAGS: Readonly<Record<string, BlockMaker>> = {
  信息表: (lines, _argument, slots) => partyTable(lines, slots),
  附件: (lines, _argument, slots) => attachments(lines, slots),
  签名: (lines, date, slots) => signature(lines, date, slots),
  签章: (lines, date, slots) => signature(lines, date, slots, true),
};

/** Tags that stand alone: {% 名称 值 %}. */
const SINGLE_TAGS: Readonly<Record<string, BlockMaker>> = {
  证据表: (_lines, items, slots) => evidenceTable(items, slots),
  通话表: (_lines, calls, slots) => callTable(calls, slots),
  举报表: (_lines, contacts, slots) => reportTable(contacts, slots),
  损失表: (_lines, loss, slots) => lossTable(loss, slots),
  函头: (_lines, firm, slots) => letterhead(firm, slots),
  函号: (_lines, number, slots) => reference(number, slots),
  主送: (_lines, addressee, slots) => openingLine(addressee, slots),
  此致: (_lines, addressee, slots) => closingLine(addressee, slots),
  另起一页: () => [{ type: 'pageBreak' }],
  ...RECORD_TABLES,
};

/** Tags that need an end, by name. */
export const bodyTagNames = Object.keys(BODY_TAGS);
export const singleTagNames = Object.keys(SINGLE_TAGS);

/** Teaches Liquid the tags of a paper; what they make is put aside in `slots`. */
export function registerPaperTags(liquid: Liquid, slots: Slots): void {
  for (const [name, make] of Object.entries(BODY_TAGS)) {
    liquid.registerTag(name, bodyTag(name, make, slots));
  }
  for (const [name, make] of Object.entries(SINGLE_TAGS)) {
    liquid.registerTag(name, singleTag(make, slots));
  }
}

function singleTag(make: BlockMaker, slots: Slots) {
  return class extends Tag {
    readonly argument: Value | null;

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.argument = token.args.trim() === '' ? null : new Value(token.args, liquid);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const argument = this.argument ? yield this.argument.value(context) : null;
      for (const block of make([], argument, slots)) emitter.write(slots.putBlock(block));
    }
  };
}

function bodyTag(name: string, make: BlockMaker, slots: Slots) {
  return class extends Tag {
    readonly argument: Value | null;
    readonly templates: Template[] = [];

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      this.argument = token.args.trim() === '' ? null : new Value(token.args, liquid);
      let closed = false;
      const stream = liquid.parser.parseStream(remaining);
      stream
        .on(`tag:end${name}`, () => {
          closed = true;
          stream.stop();
        })
        .on('template', (template: Template) => this.templates.push(template))
        .on('end', () => {
          if (!closed) throw new Error(`{% ${name} %} 没有结束标记 {% end${name} %}`);
        })
        .start();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const argument = this.argument ? yield this.argument.value(context) : null;
      const body = (yield this.liquid.renderer.renderTemplates(this.templates, context)) as string;
      const lines = body.split('\n').map((line) => line.trim());
      const made = make(
        lines.filter((line) => line !== ''),
        argument,
        slots,
      );
      for (const block of made) emitter.write(slots.putBlock(block));
    }
  };
}
