import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createQueryClient } from './createQueryClient.ts';
import type { EngineClient, EngineConnection, EngineState } from './engineConnection.ts';

export interface Engine {
  client: EngineClient;
  /** TanStack Query options for every procedure: `useQuery(orpc.case.list.queryOptions())`. */
  orpc: RouterUtils<EngineClient>;
  state: EngineState;
  connection: EngineConnection;
}

const EngineContext = createContext<Engine | null>(null);

/** Gives the screens below the engine and one query cache, and refreshes it after a restart. */
export function EngineProvider(props: { connection: EngineConnection; children: ReactNode }) {
  const { connection, children } = props;
  const [queryClient] = useState(createQueryClient);
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const orpc = useMemo(() => createTanstackQueryUtils(connection.client), [connection]);
  const engine = useMemo(
    () => ({ client: connection.client, orpc, state, connection }),
    [connection, orpc, state],
  );
  const wasAway = useRef(false);
  useEffect(() => {
    if (state === 'lost') wasAway.current = true;
    if (state !== 'ready' || !wasAway.current) return;
    wasAway.current = false;
    void queryClient.invalidateQueries();
  }, [state, queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <EngineContext value={engine}>{children}</EngineContext>
    </QueryClientProvider>
  );
}

/** The engine: typed calls, query options and whether it is there. */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (!engine) throw new Error('useEngine needs an EngineProvider above it.');
  return engine;
}
