import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import type { ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { newId } from '../../rpc/newId.ts';
import { readRemembered, writeRemembered } from '../../ui/useRemembered.ts';
import { readContent } from '../intake/readContent.ts';
import { type BubbleDraft, draftBubbles } from './bubbleDrafts.ts';

export interface BubbleDrafts {
  drafts: readonly BubbleDraft[];
  /** Changes one message. */
  change(bubble: number, part: (draft: BubbleDraft) => BubbleDraft): void;
  /** Changes every message, e.g. the number they came from. */
  changeAll(part: (draft: BubbleDraft) => BubbleDraft): void;
  /** New words, read anew. */
  write(bubble: number, content: string): void;
  active: number | null;
  onActive(bubble: number | null): void;
  activeFactId: string | null;
  onActiveFact(factId: string | null): void;
  /** Corrections that were not taken over yet are back from an earlier look. */
  resumed: boolean;
  /** What was corrected is on the timeline now: nothing is kept any longer. */
  forget(): void;
}

interface Begun {
  of: string;
  drafts: BubbleDraft[];
  resumed: boolean;
}

/**
 * The messages of a picture as a person corrects them; begun anew when the picture is read anew. Corrections outlive
 * the drawer, in memory, until they are taken over or the vault is locked.
 */
export function useBubbleDrafts(reading: ScreenshotReading | undefined): BubbleDrafts {
  const { orpc } = useEngine();
  const done = reading?.state === 'done';
  const organisations = useQuery({ ...orpc.directory.list.queryOptions(), enabled: done }).data;
  const names = organisations ? institutionNames(organisations) : null;
  const [begun, setBegun] = useState<Begun | null>(null);
  const [active, onActive] = useState<number | null>(null);
  const [activeFactId, onActiveFact] = useState<string | null>(null);
  const key = done && names ? `${reading.evidenceId} ${reading.finishedAtMs}` : null;
  if (key !== null && names && begun?.of !== key) {
    const kept = readRemembered(placeOf(key)) as BubbleDraft[] | undefined;
    const drafts = kept ?? draftBubbles(reading as ScreenshotReading, names, newId);
    setBegun({ of: key, drafts, resumed: kept !== undefined });
  }
  const changeAll = (part: (draft: BubbleDraft) => BubbleDraft) =>
    setBegun((now) => {
      if (!now) return now;
      const drafts = now.drafts.map(part);
      writeRemembered(placeOf(now.of), drafts);
      return { ...now, drafts };
    });
  const change = (bubble: number, part: (draft: BubbleDraft) => BubbleDraft) =>
    changeAll((draft) => (draft.bubble === bubble ? part(draft) : draft));
  return {
    drafts: begun?.of === key ? begun.drafts : [],
    change,
    changeAll,
    write: (bubble, content) =>
      change(bubble, (draft) => ({
        ...draft,
        contact: readContent(draft.contact, content, names ?? []),
      })),
    active,
    onActive,
    activeFactId,
    onActiveFact,
    resumed: begun?.of === key && begun.resumed,
    forget: () => {
      if (key !== null) writeRemembered(placeOf(key), undefined);
      setBegun((now) => now && { ...now, resumed: false });
    },
  };
}

function placeOf(key: string): string {
  return `ocr.drafts.${key}`;
}
