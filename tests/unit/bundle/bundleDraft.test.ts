import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceId } from '../../../domain/ids.ts';
import {
  type DraftGroup,
  draftGroups,
  dropItem,
  groupsForBundle,
  labelOf,
  moveGroup,
  moveItem,
  placeItem,
} from '../../../renderer/features/bundle/bundleDraft.ts';

const id = (number: number) =>
  EvidenceId.parse(`019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`);
const group = (key: string, ...numbers: number[]): DraftGroup => ({
  key,
  title: key,
  evidenceIds: numbers.map(id),
});
const order = (groups: DraftGroup[]) =>
  groups.map(({ key, evidenceIds }) => [
    key,
    ...evidenceIds.map((each) => Number(each.slice(-12))),
  ]);

describe('the order of a bundle', () => {
  const two = [group('甲', 1, 2), group('乙', 3)];

  it('moves an item within its group', () => {
    expect(order(moveItem(two, id(1), 1))).toEqual([
      ['甲', 2, 1],
      ['乙', 3],
    ]);
  });

  it('moves an item over the edge of its group into the next', () => {
    expect(order(moveItem(two, id(2), 1))).toEqual([
      ['甲', 1],
      ['乙', 2, 3],
    ]);
    expect(order(moveItem(two, id(3), -1))).toEqual([['甲', 1, 2, 3], ['乙']]);
  });

  it('leaves the first item of all and the last of all where they are', () => {
    expect(moveItem(two, id(1), -1)).toEqual(two);
    expect(moveItem(two, id(3), 1)).toEqual(two);
  });

  it('changes the order of groups', () => {
    expect(order(moveGroup(two, '乙', -1))).toEqual([
      ['乙', 3],
      ['甲', 1, 2],
    ]);
    expect(moveGroup(two, '甲', -1)).toEqual(two);
  });

  it('numbers items as the papers do, without counting empty groups', () => {
    const groups = [group('甲', 1), group('空'), group('乙', 2, 3)];
    expect(labelOf(groups, id(3))).toBe('2-2');
  });

  it('takes only what was ticked, with items out of use in a group of their own', () => {
    const suggested = [
      { title: '短信记录', evidenceIds: [id(1), id(2)] },
      { title: '录音', evidenceIds: [id(3)] },
    ];
    const drafted = draftGroups(suggested, [id(2), id(9)], '其他');
    expect(drafted.map(({ title, evidenceIds }) => [title, evidenceIds])).toEqual([
      ['短信记录', [id(2)]],
      ['其他', [id(9)]],
    ]);
    expect(draftGroups(suggested, null, '其他')).toHaveLength(2);
  });

  it('goes to the engine without empty groups, and not at all while a group has no name', () => {
    expect(groupsForBundle([group('甲', 1), group('空')])).toEqual([
      { title: '甲', evidenceIds: [id(1)] },
    ]);
    expect(groupsForBundle([{ key: 'x', title: ' ', evidenceIds: [id(1)] }])).toBeNull();
    expect(groupsForBundle([group('空')])).toBeNull();
  });

  it('never loses or doubles an item, however it is moved', () => {
    const step = fc.record({
      item: fc.integer({ min: 1, max: 6 }),
      down: fc.boolean(),
      kind: fc.constantFrom('item', 'group', 'place'),
      at: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let groups = [group('甲', 1, 2, 3), group('乙', 4), group('丙', 5, 6)];
        for (const { item, down, kind, at } of steps) {
          const key = ['甲', '乙', '丙'][item % 3] ?? '甲';
          if (kind === 'item') groups = moveItem(groups, id(item), down ? 1 : -1);
          else if (kind === 'group') groups = moveGroup(groups, key, down ? 1 : -1);
          else groups = placeItem(groups, id(item), key, at);
        }
        const all = groups.flatMap(({ evidenceIds }) => evidenceIds);
        expect([...all].sort()).toEqual([1, 2, 3, 4, 5, 6].map(id));
        expect(dropItem(groups, id(1)).flatMap(({ evidenceIds }) => evidenceIds)).toHaveLength(5);
      }),
    );
  });
});
