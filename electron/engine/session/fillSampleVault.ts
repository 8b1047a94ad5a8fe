import type { SampleMatter } from '../sample/sampleMatter.ts';
import { sampleMatters } from '../sample/sampleMatters.ts';
import type { VaultContext } from '../vaultContext.ts';
import { type SampleDeed, sampleDeeds } from './sampleDeeds.ts';

/**
 * Plays the invented matters through the real use cases, each deed at its own time in the past,
 * all matters together in the order of time, so that the audit log reads as if it had been lived.
 */
export async function fillSampleVault(engine: VaultContext): Promise<void> {
  const nowMs = engine.clock();
  let atMs = nowMs;
  const past: VaultContext = { ...engine, clock: () => atMs };
  const deeds = sampleMatters(nowMs).flatMap((matter: SampleMatter) => sampleDeeds(past, matter));
  deeds.sort((one: SampleDeed, other: SampleDeed) => one.atMs - other.atMs);
  for (const deed of deeds) {
    atMs = Math.min(deed.atMs, nowMs);
    await deed.play();
  }
}
