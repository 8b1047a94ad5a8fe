import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { EvidenceId } from '../../../domain/ids.ts';

/** The item that the address opens (?item=), and how to open another or none. */
export function useOpenItem(): [EvidenceId | null, (item: EvidenceId | null) => void] {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (item: EvidenceId | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          // Words that were searched for, and a row, belong to the item of the hit.
          next.delete('find');
          next.delete('row');
          if (item) next.set('item', item);
          else next.delete('item');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [EvidenceId.safeParse(params.get('item')).data ?? null, open];
}
