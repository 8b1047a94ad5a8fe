import { regionName, type Segment } from '../../../domain/phone/segmentTable.ts';

/** Kinds of card in the file, as its makers number them. */
const CARRIERS: Record<number, string> = {
  1: '中国移动',
  2: '中国联通',
  3: '中国电信',
  4: '中国电信（虚拟运营商）',
  5: '中国联通（虚拟运营商）',
  6: '中国移动（虚拟运营商）',
  7: '中国广电',
  8: '中国广电（虚拟运营商）',
};
const HEAD_BYTES = 8;
const INDEX_BYTES = 9;

/**
 * The segments of a phone.dat file: version, offset of the index, records `省|市|邮编|区号\0`, then index entries of
 * seven digits, offset of the record and kind of card (all numbers of four bytes, little-endian; the kind has one).
 *
 * @param take gets one segment after the other
 * @returns the version; null when the bytes are no such file, whatever was taken until then
 */
export function readPhoneDat(bytes: Uint8Array, take: (segment: Segment) => void): string | null {
  if (bytes.length < HEAD_BYTES + INDEX_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = decoder.decode(bytes.subarray(0, 4));
  const index = view.getUint32(4, true);
  const isWhole =
    /^\d{4}$/.test(version) &&
    index >= HEAD_BYTES &&
    index < bytes.length &&
    (bytes.length - index) % INDEX_BYTES === 0;
  if (!isWhole) return null;
  const regions = new Map<number, string>();
  for (let at = index; at < bytes.length; at += INDEX_BYTES) {
    const prefix = view.getUint32(at, true);
    const record = view.getUint32(at + 4, true);
    if (record < HEAD_BYTES || record >= index || prefix < 1_000_000 || prefix > 1_999_999) {
      return null;
    }
    let region = regions.get(record);
    if (region === undefined) {
      region = regionAt(bytes, record, index);
      regions.set(record, region);
    }
    take({ prefix, region, carrier: CARRIERS[view.getUint8(at + 8)] ?? '' });
  }
  return version;
}

const decoder = new TextDecoder();

function regionAt(bytes: Uint8Array, start: number, limit: number): string {
  const end = bytes.indexOf(0, start);
  const record = decoder.decode(bytes.subarray(start, end < 0 || end > limit ? limit : end));
  const [province = '', city = ''] = record.slice(0, 80).split('|');
  return regionName(province, city);
}
