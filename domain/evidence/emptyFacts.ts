import type { ClaimedFacts } from './collectionRecord.ts';

/** Of a file that says nothing of itself. */
export const emptyFacts: ClaimedFacts = {
  atMs: null,
  atSource: '',
  latitude: null,
  longitude: null,
  device: '',
  callNumber: '',
  callName: '',
  pixelWidth: null,
  pixelHeight: null,
  durationMs: null,
  notes: [],
};
