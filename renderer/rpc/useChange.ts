import type { Client, ClientContext } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useEngine } from './EngineProvider.tsx';
import type { EngineClient } from './engineConnection.ts';
import { type EngineError, engineError } from './engineError.ts';
import { newId } from './newId.ts';
import { retryAcrossRestart } from './retryAcrossRestart.ts';

export interface ChangeOptions<Output> {
  onDone?: (output: Output) => void;
  /** Called with the failure, after the user was told (unless `quiet`). */
  onFailed?: (error: EngineError) => void;
  successText?: string;
  /** true: the caller shows the error itself. */
  quiet?: boolean;
}

export interface Change<Input, Output> {
  /** Resolves with the output, or with undefined when it failed (see `error`). */
  run(input: Omit<Input, 'commandId'>): Promise<Output | undefined>;
  pending: boolean;
  error: EngineError | null;
  clearError(): void;
}

type ChangeProcedure<Input, Output> = Client<ClientContext, Input, Output, unknown>;

/**
 * A change in the vault: `useChange((client) => client.case.saveDetails, { onDone })`. Makes one
 * command id a run and repeats ENGINE_LOST with the same id, so that a retry never doubles it;
 * then everything read before counts as stale.
 */
export function useChange<Input extends { commandId: string }, Output>(
  select: (client: EngineClient) => ChangeProcedure<Input, Output>,
  options: ChangeOptions<Output> = {},
): Change<Input, Output> {
  const { client, connection } = useEngine();
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<EngineError | null>(null);
  const latest = useRef({ select, options });
  latest.current = { select, options };

  const run = useCallback(
    async (input: Omit<Input, 'commandId'>): Promise<Output | undefined> => {
      const { options: current, select: procedureOf } = latest.current;
      const command = { ...input, commandId: newId() } as unknown as Input;
      setRunning((count) => count + 1);
      setError(null);
      try {
        const output = await retryAcrossRestart(connection, () => procedureOf(client)(command));
        void queryClient.invalidateQueries();
        if (current.successText) void message.success(current.successText);
        latest.current.options.onDone?.(output);
        return output;
      } catch (thrown) {
        const failure = engineError(thrown);
        setError(failure);
        if (failure.code === 'VAULT_LOCKED') void queryClient.invalidateQueries();
        if (!current.quiet) void message.error(failure.sentence, 6);
        latest.current.options.onFailed?.(failure);
        return undefined;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [client, connection, queryClient, message],
  );
  const clearError = useCallback(() => setError(null), []);
  return { run, pending: running > 0, error, clearError };
}
