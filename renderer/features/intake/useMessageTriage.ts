import { useMemo } from 'react';
import type { FlagWords, KindReason, MessageKind } from '../../../domain/text/messageKind.ts';
import { readTriage } from '../../../domain/text/readTriage.ts';
import type { MessageTriageSource } from './MessageReader.tsx';

export interface ShownTriage {
  /** Null for the notes of a talk. */
  kind: MessageKind | null;
  reasons: readonly KindReason[];
  flagWords: readonly FlagWords[];
}

/** Fewer characters than this say nothing. */
const LEAST_LENGTH = 6;

/** What a message is and what in it stands out; null where there is nothing to say. */
export function useMessageTriage(
  text: string,
  source: MessageTriageSource | undefined,
): ShownTriage | null {
  const { occurredAtMs, names, isSpoken } = source ?? {};
  return useMemo(() => {
    if (names === undefined || text.trim().length < LEAST_LENGTH) return null;
    const triage = readTriage(text, occurredAtMs ?? undefined, names);
    const flagWords = triage.flagWords();
    if (isSpoken) return flagWords.length === 0 ? null : { kind: null, reasons: [], flagWords };
    return { kind: triage.kind, reasons: triage.kindReasons(), flagWords };
  }, [text, occurredAtMs, names, isSpoken]);
}
