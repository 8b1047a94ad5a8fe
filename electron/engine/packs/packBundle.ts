import { createHash } from 'node:crypto';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { packNames } from '../../../domain/packs/packNames.ts';
import { bundleEntries } from '../bundle/bundleEntries.ts';
import { DrawnPictures } from '../bundle/drawnPictures.ts';
import { planBundle } from '../bundle/planBundle.ts';
import { type BundleInput, readBundleInput } from '../bundle/readBundleInput.ts';
import { readZipDate } from '../bundle/readZipDate.ts';
import { type ZipEntry, zipStream } from '../bundle/zipStream.ts';
import { signingKey } from '../custody/signingKey.ts';
import type { VaultContext } from '../vaultContext.ts';

export interface PackBundle {
  entry: ZipEntry;
  items: BundleInput['items'];
  originalBytes: number;
  /** Known once the entry has been written whole. */
  sha256(): string;
}

/** The 证据包 as a zip of its own inside the pack, so that it can be handed on and checked by itself. @throws as makeBundle */
export async function packBundle(
  engine: VaultContext,
  caseId: CaseId,
  options: BundleOptions,
  signal: AbortSignal,
): Promise<PackBundle> {
  const { files, parsers, store } = engine;
  const input = readBundleInput(engine, { caseId, options });
  const drawn = new DrawnPictures(parsers, files, input, signal);
  const plan = await planBundle(files, drawn, input, options, signal);
  const entries = bundleEntries({
    files,
    drawn,
    key: signingKey(store),
    input,
    plan,
    options,
    signal,
  });
  const date = readZipDate(options.date);
  let sha256 = '';
  const open = async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    for await (const bytes of zipStream(entries, date)) {
      hash.update(bytes);
      yield bytes;
    }
    sha256 = hash.digest('hex');
  };
  return {
    entry: { path: packNames.bundle, compress: false, open },
    items: input.items,
    originalBytes: input.items.reduce((sum, { item }) => sum + item.sizeBytes, 0),
    sha256: () => sha256,
  };
}
