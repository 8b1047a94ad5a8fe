import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isEngineError } from './engineError.ts';

/** The cache of everything read from the engine. Nothing of it is ever written to disk. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        // The gate asks anew and shows the unlock screen.
        const isGate = JSON.stringify(query.queryKey).includes('"vault","status"');
        if (isEngineError(error, 'VAULT_LOCKED') && !isGate) void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: {
        // The engine is on this computer: whether there is a network makes no difference.
        networkMode: 'always',
        staleTime: 5_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && isEngineError(error, 'ENGINE_LOST'),
        retryDelay: 300,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
