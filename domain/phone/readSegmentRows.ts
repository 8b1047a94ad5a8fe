import { regionName, type Segment } from './segmentTable.ts';

interface Columns {
  prefix: number;
  province: number;
  city: number;
  carrier: number;
}

const HEADERS: Record<keyof Columns, RegExp> = {
  prefix:
    /^(?:手机)?号段$|^(?:手机)?号码?(?:前七位|段)$|^(?:phone|mobile|number|segment|prefix|tel)$/i,
  province: /^(?:所属)?省份?$|^(?:prov|province)$/i,
  city: /^(?:所属)?(?:城市|地市|市)$|^city$/i,
  carrier: /^(?:卡类型|运营商|服务商|类型|isp|type|carrier|operator|corp)$/i,
};
const PREFIX = /^1[3-9]\d{5}$/;

/**
 * Reads a published table of mobile segments row by row: by its header, or without one as 号段, 省, 市, 运营商 where
 * the first cell of seven digits begins. A row without a segment is passed over.
 */
export class SegmentRowReader {
  #columns: Columns | null = null;

  /** @returns null for a header and for a row that tells no segment */
  read(cells: readonly string[]): Segment | null {
    const plain = cells.map((cell) => cell.trim().replace(/^['\ufeff]+/, ''));
    if (this.#columns === null) {
      const header = headerOf(plain);
      this.#columns = header ?? columnsFrom(plain);
      if (header) return null;
    }
    const columns = this.#columns;
    if (!columns) return null;
    const prefix = plain[columns.prefix] ?? '';
    if (!PREFIX.test(prefix)) return null;
    const region = regionName(plain[columns.province] ?? '', plain[columns.city] ?? '');
    const carrier = (plain[columns.carrier] ?? '').slice(0, 40);
    return region === '' ? null : { prefix: Number(prefix), region: region.slice(0, 40), carrier };
  }
}

function headerOf(cells: readonly string[]): Columns | null {
  const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell));
  const columns = {
    prefix: at(HEADERS.prefix),
    province: at(HEADERS.province),
    city: at(HEADERS.city),
    carrier: at(HEADERS.carrier),
  };
  return columns.prefix >= 0 && columns.province >= 0 ? columns : null;
}

function columnsFrom(cells: readonly string[]): Columns | null {
  const prefix = cells.findIndex((cell) => PREFIX.test(cell));
  if (prefix < 0) return null;
  const isWord = (cell: string | undefined) => /^[\u4e00-\u9fff]{2,12}$/.test(cell ?? '');
  const words = cells.flatMap((cell, at) => (at > prefix && isWord(cell) ? [at] : []));
  const [province = -1, city = -1, carrier = -1] = words;
  return province < 0 ? null : { prefix, province, city, carrier };
}
