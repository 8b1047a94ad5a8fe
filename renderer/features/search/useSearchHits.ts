import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useEngine } from '../../rpc/EngineProvider.tsx';

/** Records for the words typed, asked 150 ms after the last key. */
export function useSearchHits(typed: string, limit: number) {
  const { orpc } = useEngine();
  const text = useSettled(typed.trim(), 150);
  return useQuery(
    orpc.search.query.queryOptions({
      input: { text, limit },
      enabled: text !== '',
      placeholderData: text === '' ? undefined : keepPreviousData,
    }),
  );
}

function useSettled(value: string, delayMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
