import { sampleTime } from './sampleBuilder.ts';
import { sampleIntakes } from './sampleIntakes.ts';
import type { SampleMatter } from './sampleMatter.ts';
import { sampleMattersCollection } from './sampleMattersCollection.ts';
import { sampleMattersImposter } from './sampleMattersImposter.ts';
import { sampleMattersMistaken } from './sampleMattersMistaken.ts';
import { sampleMattersScam } from './sampleMattersScam.ts';
import { sampleMattersSettled } from './sampleMattersSettled.ts';
import { sampleMattersUnclear } from './sampleMattersUnclear.ts';

/**
 * The invented matters of 示例库, oldest first, spread over the ten weeks before `nowMs` (UTC ms). Deterministic for
 * the same `nowMs`.
 */
export function sampleMatters(nowMs: number): SampleMatter[] {
  const time = sampleTime(nowMs);
  return [
    ...sampleMattersScam(time),
    ...sampleMattersImposter(time),
    ...sampleMattersCollection(time),
    ...sampleMattersSettled(time),
    ...sampleMattersMistaken(time),
    ...sampleMattersUnclear(time),
    ...sampleIntakes(time),
  ].sort((a, b) => a.takenAtMs - b.takenAtMs);
}
