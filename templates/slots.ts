import { cleanText } from '../domain/documents/cleanText.ts';
import type { Block, Run } from '../domain/documents/documentTree.ts';
import { isMissing, isRich, missingRun } from '../domain/documents/documentValue.ts';
import { MissingDrop } from './missingDrop.ts';

const RUN_OPEN = '\ue000';
const BLOCK_OPEN = '\ue002';
const CLOSE = '\ue001';
const DIGIT_ZERO = 0xe010;
const RUN_SLOT = /\ue000([\ue010-\ue019]+)\ue001/g;
const BLOCK_SLOT = /^\s*\ue002([\ue010-\ue019]+)\ue001\s*$/;
const RESERVED = /[\ue000-\ue01f]/g;

/**
 * Holds values aside while a template passes through Markdown. The text carries only private-use
 * sentinels, so a name such as `| ** # {{ }}` can never become markup.
 */
export class Slots {
  readonly #runs: Run[][] = [];
  readonly #blocks: Block[] = [];

  /** Puts a printed value aside and returns its sentinel. */
  put(value: unknown): string {
    return `${RUN_OPEN}${encodeIndex(this.#runs.push(toRuns(value)) - 1)}${CLOSE}`;
  }

  /** Puts a finished block aside; its sentinel stands in a paragraph of its own. */
  putBlock(block: Block): string {
    return `\n\n${BLOCK_OPEN}${encodeIndex(this.#blocks.push(block) - 1)}${CLOSE}\n\n`;
  }

  /** The block a paragraph stands for, or null for ordinary text. */
  blockIn(text: string): Block | null {
    const match = BLOCK_SLOT.exec(text);
    return match ? (this.#blocks[decodeIndex(match[1] ?? '')] ?? null) : null;
  }

  /** Template text with sentinels as runs. */
  runsIn(text: string, bold = false): Run[] {
    const runs: Run[] = [];
    let from = 0;
    for (const match of text.matchAll(RUN_SLOT)) {
      runs.push({ text: text.slice(from, match.index) });
      runs.push(...(this.#runs[decodeIndex(match[1] ?? '')] ?? []));
      from = match.index + match[0].length;
    }
    runs.push({ text: text.slice(from) });
    return joinRuns(bold ? runs.map((run) => ({ ...run, bold: true })) : runs);
  }
}

/** Template text must not carry sentinels of its own. */
export function withoutSentinels(text: string): string {
  return text.replace(RESERVED, '');
}

/** Neighbours with the same marks become one run; empty ones go. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && sameMarks(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function toRuns(value: unknown): Run[] {
  if (value instanceof MissingDrop) return [missingRun(value.missing)];
  if (isMissing(value)) return [missingRun(value)];
  if (isRich(value)) {
    return value.runs.map((run) => ({ ...run, text: oneLine(run.text) }));
  }
  if (typeof value === 'string' || typeof value === 'number')
    return [{ text: oneLine(String(value)) }];
  return [];
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*|\t/g, ' ');
}

function sameMarks(a: Run, b: Run): boolean {
  return (
    a.missingFieldId === undefined &&
    b.missingFieldId === undefined &&
    a.bold === b.bold &&
    a.unsupported === b.unsupported &&
    a.advice === undefined &&
    b.advice === undefined &&
    b.breakBefore === undefined &&
    a.evidenceId === b.evidenceId
  );
}

function encodeIndex(index: number): string {
  return [...String(index)]
    .map((digit) => String.fromCharCode(DIGIT_ZERO + Number(digit)))
    .join('');
}

function decodeIndex(text: string): number {
  return Number([...text].map((digit) => digit.charCodeAt(0) - DIGIT_ZERO).join(''));
}
