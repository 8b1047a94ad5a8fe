import type { Block, DocumentTree, MissingField, Run } from './documentTree.ts';

/** What a paper still lacks, in the order of the paper; each field once, where it first stands. */
export function missingInTree(tree: DocumentTree): MissingField[] {
  const found = new Map<string, MissingField>();
  let section = '标题';
  for (const block of tree.blocks) {
    if (block.type === 'heading' && block.level === 1) section = plain(block.runs);
    const where = ownPlace(block) ?? section;
    for (const run of runsOfBlock(block)) {
      const fieldId = run.missingFieldId;
      if (fieldId === undefined || found.has(fieldId)) continue;
      found.set(fieldId, { fieldId, label: labelIn(run), where });
    }
  }
  return [...found.values()];
}

/** Every run of a block, in reading order. */
export function runsOfBlock(block: Block): Run[] {
  switch (block.type) {
    case 'title':
    case 'reference':
    case 'recipient':
    case 'heading':
    case 'paragraph':
      return block.runs;
    case 'letterhead':
      return [...block.name, ...block.lines.flat()];
    case 'list':
    case 'attachments':
      return block.items.flatMap((item) => item.runs);
    case 'partyTable':
      return block.rows.flatMap((row) => row.runs);
    case 'table':
      return block.rows.flat(2);
    case 'signature':
      return [...block.lines.flat(), ...block.date];
    case 'pageBreak':
      return [];
  }
}

function ownPlace(block: Block): string | null {
  if (block.type === 'partyTable') return '当事人信息';
  if (block.type === 'letterhead') return '函头';
  if (block.type === 'reference') return '函号';
  if (block.type === 'signature') return '落款';
  if (block.type === 'recipient') return '致送单位';
  if (block.type === 'attachments') return '附件';
  return null;
}

function labelIn(run: Run): string {
  return /^【待[补核]：(.*)】$/.exec(run.text)?.[1] ?? run.text;
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
