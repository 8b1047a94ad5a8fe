import { hashKey, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { VaultStatus } from '../../domain/vault/vaultStatus.ts';
import { useEngine } from '../rpc/EngineProvider.tsx';
import type { EngineClient, EngineConnection } from '../rpc/engineConnection.ts';
import { errorSentence, isEngineError } from '../rpc/engineError.ts';
import { forgetRemembered } from '../ui/useRemembered.ts';
import { runBeforeLock } from './beforeLock.ts';

/** Locks the vault: saves what is being typed, ends the engine, and clears everything read before. */
export function useLock(): { lock: () => void; locking: boolean } {
  const { client, orpc, connection } = useEngine();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [locking, setLocking] = useState(false);
  const busy = useRef(false);

  const lock = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setLocking(true);
    try {
      await runBeforeLock();
      await endEngine(client, connection);
      const key = orpc.vault.status.queryKey();
      const before = queryClient.getQueryData<VaultStatus>(key);
      const ownExists = before?.ownExists ?? true;
      queryClient.setQueryData(key, { ownExists, open: null, recoveryKeyConfirmed: false });
      const gate = hashKey(key);
      queryClient.removeQueries({ predicate: (query) => query.queryHash !== gate });
      forgetRemembered();
      await queryClient.invalidateQueries({ queryKey: key });
    } catch (error) {
      void message.error(errorSentence(error), 6);
    } finally {
      busy.current = false;
      setLocking(false);
    }
  }, [client, orpc, connection, queryClient, message]);
  return { lock: () => void lock(), locking };
}

async function endEngine(client: EngineClient, connection: EngineConnection): Promise<void> {
  try {
    await client.vault.lock();
    // A passphrase typed at once must not reach the engine that is ending.
    connection.awaitFreshEngine();
  } catch (error) {
    // The engine ends with the lock: its answer may not get through any more.
    if (!isEngineError(error, 'ENGINE_LOST') && !isEngineError(error, 'VAULT_LOCKED')) throw error;
  }
}
