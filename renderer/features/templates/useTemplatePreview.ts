import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type {
  TemplateFault,
  TemplatePreview,
} from '../../../domain/paperTemplates/paperTemplate.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';

export interface LivePreview {
  faults: TemplateFault[];
  /** Of the newest text that had no fault. */
  paper: TemplatePreview | null;
  /** The paper is older than the text. */
  stale: boolean;
  working: boolean;
  error: unknown;
}

const pauseMs = 500;

/** The paper a text makes, half a second after the last key; a newer text ends the work on an older one. */
export function useTemplatePreview(
  kind: TemplateKind,
  text: string,
  caseId: CaseId | null,
): LivePreview {
  const { orpc } = useEngine();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    ...orpc.paperTemplate.preview.queryOptions({ input: { kind, text: settled, caseId } }),
    placeholderData: (before: TemplatePreview | undefined) => before,
    // Every text is a key of its own: what was left behind is not kept.
    gcTime: 0,
    retry: false,
  });
  const { data, isPlaceholderData, isFetching, error } = query;
  const lastGood = useRef<TemplatePreview | null>(null);
  if (data?.tree) lastGood.current = data;
  return {
    faults: data?.faults ?? [],
    paper: lastGood.current,
    stale: (data?.faults.length ?? 0) > 0,
    working: isFetching || isPlaceholderData || settled !== text,
    error,
  };
}
