export interface DiffStep {
  mark: 'same' | 'added' | 'removed';
  item: string;
}

/** A table of more cells is not filled in: what differs then counts as replaced whole. */
const CELL_LIMIT = 4_000_000;

/** The shortest way from one sequence to another (longest common subsequence), removals before additions. */
export function diffSequence(before: readonly string[], after: readonly string[]): DiffStep[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const spare = Math.min(before.length, after.length) - head;
  while (tail < spare && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  const same = (items: readonly string[]) =>
    items.map((item): DiffStep => ({ mark: 'same', item }));
  return [
    ...same(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

function middle(before: readonly string[], after: readonly string[]): DiffStep[] {
  const width = after.length + 1;
  if (before.length * after.length > CELL_LIMIT) return replaced(before, after);
  // common[i * width + j]: length of the longest common rest of before from i and after from j.
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: DiffStep[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      steps.push({ mark: 'same', item: before[i] ?? '' });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      steps.push({ mark: 'removed', item: before[i] ?? '' });
      i += 1;
    } else {
      steps.push({ mark: 'added', item: after[j] ?? '' });
      j += 1;
    }
  }
  return [...steps, ...replaced(before.slice(i), after.slice(j))];
}

function replaced(before: readonly string[], after: readonly string[]): DiffStep[] {
  return [
    ...before.map((item): DiffStep => ({ mark: 'removed', item })),
    ...after.map((item): DiffStep => ({ mark: 'added', item })),
  ];
}
