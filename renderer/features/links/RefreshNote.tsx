import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { linkText } from '../../text/linkText.ts';

const WHILE_RUNNING_MS = 1_000;

/** How far older matters are read again by the present rules; nothing once they all are; when it broke off, that it did. */
export function RefreshNote() {
  const { orpc } = useEngine();
  const queryClient = useQueryClient();
  const state = useQuery({
    ...orpc.link.refreshState.queryOptions(),
    refetchInterval: ({ state: { data } }) =>
      data && data.left > 0 && !data.stopped ? WHILE_RUNNING_MS : false,
  }).data;
  const left = state?.left ?? 0;
  const before = useRef(left);
  useEffect(() => {
    if (before.current > 0 && left === 0) {
      void queryClient.invalidateQueries({ queryKey: orpc.link.key() });
    }
    before.current = left;
  }, [left, queryClient, orpc]);
  if (!state || left === 0) return null;
  return (
    <span className="ad-faint" role="status">
      {state.stopped
        ? linkText.clues.refreshStopped(left)
        : linkText.clues.refreshing(state.total - left, state.total)}
    </span>
  );
}
