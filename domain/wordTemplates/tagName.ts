import { halfWidth } from '../text/halfWidth.ts';

const LONGEST = 80;
/** Letters of any script, digits, and what stands inside names: 委托人（甲方）, 手机/电话, 诉讼-标的. */
const NAME = /^[@\p{L}\p{N}_.·、()/%&:№#-]+$/u;

/**
 * A field's name as it is compared: half-width, without spaces, `a[0].b` as `a.0.b`. `.` and `本项`
 * stand for the current item of a list.
 * @returns null for what cannot be a name
 */
export function readTagName(text: string): string | null {
  const name = halfWidth(text)
    .replace(/[“”‘’"']/g, '')
    .replace(/\s+/g, '')
    .replace(/\[(\d+)\]/g, '.$1');
  if (name === '.' || name === 'this' || name === '本项') return '.';
  const path = COUNTERS.get(name) ?? name.replace(/^this\./, '');
  if (path.length > LONGEST || !NAME.test(path) || !/[\p{L}\p{N}]/u.test(path)) return null;
  return /^\.|\.\.|\.$/.test(path) || /^[/#&%:]/.test(path) ? null : path;
}

/** Where a loop stands, as docxtpl asks for it. */
const COUNTERS: ReadonlyMap<string, string> = new Map([
  ['loop.index', '@序号'],
  ['loop.index0', '@index'],
  ['loop.first', '@first'],
  ['loop.last', '@last'],
]);

/** What two spellings of one name have in common: 委托人 姓名, 委托人_姓名, 委托人（姓名）… do not count as two. */
export function looseName(name: string): string {
  return halfWidth(name)
    .toLowerCase()
    .replace(/[\s_·\-"'“”‘’]/g, '');
}
