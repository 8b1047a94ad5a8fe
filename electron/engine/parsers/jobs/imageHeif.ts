import type { ImageSize } from './imageSize.ts';
import { boxAt, childrenOf } from './mp4Boxes.ts';

/**
 * Size of the main picture of a HEIC or AVIF file, which is often made of tiles with sizes of their
 * own.
 * @returns null for other files
 */
export function readHeifSize(bytes: Buffer): ImageSize | null {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  // A box with version and flags before its children.
  const meta = boxAt(bytes, 'meta')?.subarray(4);
  const main = meta && boxAt(meta, 'pitm');
  const properties = meta && boxAt(meta, 'iprp', 'ipco');
  const links = meta && boxAt(meta, 'iprp', 'ipma');
  if (!main || !properties || !links) return null;
  const mainId = main[0] === 0 ? main.readUInt16BE(4) : main.readUInt32BE(4);
  const boxes = childrenOf(properties);
  const own = propertiesOf(links, mainId).map((index) => boxes[index - 1]);
  const size = own.find((box) => box?.type === 'ispe')?.body;
  if (!size || size.length < 12) return null;
  const coded = { width: size.readUInt32BE(4), height: size.readUInt32BE(8) };
  const clean = own.find((box) => box?.type === 'clap')?.body;
  if (!clean || clean.length < 16) return coded;
  // Coders work in squares; the clean aperture cuts off what they added.
  return {
    width: Math.round(clean.readUInt32BE(0) / Math.max(1, clean.readUInt32BE(4))),
    height: Math.round(clean.readUInt32BE(8) / Math.max(1, clean.readUInt32BE(12))),
  };
}

/** Numbers (from 1) of the properties of an item. */
function propertiesOf(links: Buffer, itemId: number): number[] {
  const isWideId = (links[0] ?? 0) > 0;
  const isWideIndex = ((links[3] ?? 0) & 1) === 1;
  let at = 8;
  for (let entry = links.readUInt32BE(4); entry > 0 && at + 5 <= links.length; entry -= 1) {
    const id = isWideId ? links.readUInt32BE(at) : links.readUInt16BE(at);
    at += isWideId ? 4 : 2;
    const count = links.readUInt8(at);
    at += 1;
    const indices = Array.from({ length: count }, (_, index) =>
      isWideIndex
        ? links.readUInt16BE(at + index * 2) & 0x7fff
        : links.readUInt8(at + index) & 0x7f,
    );
    if (id === itemId) return indices;
    at += count * (isWideIndex ? 2 : 1);
  }
  return [];
}
