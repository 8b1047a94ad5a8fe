import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../domain/ids.ts';
import { makeBmp } from '../ocr/makeBmp.ts';
import { inventedHeic } from '../support/inventedHeic.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';
import { addItem, makeBundleAt, makePng, onlyGroup, suggested } from './bundleMatter.ts';

let test: TestVault;
let caseId: CaseId;
let outside: string;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
  outside = mkdtempSync(join(tmpdir(), 'andun-drawn-'));
});
afterEach(async () => {
  await test.close();
  rmSync(outside, { recursive: true, force: true });
});

async function make(name: string, ids: Parameters<typeof onlyGroup>[0]) {
  const options = onlyGroup(ids, await suggested(test, caseId));
  const path = join(outside, name);
  const events = await makeBundleAt(test, caseId, options, path);
  expect(events.at(-1)?.type).toBe('done');
  return readFileSync(path);
}

describe('pictures of a bundle that a Word file does not know', () => {
  it('stand in it as PNG under their caption, their originals beside them unchanged', {
    timeout: 90_000,
  }, async () => {
    const picture = makePng(540, 1_170);
    const webp = await sharp(picture).webp().toBuffer();
    const items = [
      await addItem(test, caseId, '截图_20261102_143000.webp', webp),
      await addItem(test, caseId, '照片_20261102_143000.heic', inventedHeic),
      await addItem(test, caseId, '截图.bmp', await makeBmp(picture)),
      await addItem(test, caseId, '截图.avif', await sharp(picture).avif().toBuffer()),
      await addItem(test, caseId, '坏图.webp', webp.subarray(0, 300)),
    ];
    for (const { id } of items) await test.client.evidence.facts({ evidenceId: id });
    const ids = items.map(({ id }) => id);
    const bundle = await make('一.zip', ids);
    const files = unzipSync(bundle);
    const docx = unzipSync(files['截图汇编.docx'] as Uint8Array);
    const media = Object.keys(docx).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(4);
    const sizes = await Promise.all(
      media.map(async (name) => {
        const { format, width, height } = await sharp(docx[name]).metadata();
        return `${format} ${width}×${height}`;
      }),
    );
    expect(sizes.sort()).toEqual(['png 540×1170', 'png 540×1170', 'png 540×1170', 'png 64×48']);
    const text = Buffer.from(docx['word/document.xml'] as Uint8Array).toString('utf8');
    expect(text.match(/由程序从原件转换/g)).toHaveLength(4);
    expect(text.match(/这张图片的格式或尺寸不能排入文书/g)).toHaveLength(1);
    expect(Buffer.from(files['原件/1-1_截图_20261102_143000.webp'] as Uint8Array)).toEqual(webp);
    expect((await make('二.zip', ids)).equals(bundle)).toBe(true);
  });
});
