import type { Client, ClientContext } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { AnDunError } from '../../domain/errors.ts';
import { useEngine } from './EngineProvider.tsx';
import type { EngineClient } from './engineConnection.ts';
import { type EngineError, engineError } from './engineError.ts';
import { newId } from './newId.ts';
import { useWorkTray } from './WorkTrayProvider.tsx';

export interface StreamOptions<Event> {
  /** Title in the background-work tray, e.g. 添加证据. */
  title: string;
  /** Reads progress out of an event; null = this event says nothing about it. */
  progress: (event: Event) => { fraction: number | null; text: string } | null;
  /** One sentence for the tray when the stream has ended, made from its last event. */
  doneText: (last: Event | null) => string;
  onEvent?: (event: Event) => void;
  /** Called once at the end; `error` is null when all went well. */
  onEnd?: (error: EngineError | null) => void;
  /** true: the caller shows the error itself. */
  quiet?: boolean;
}

export interface Stream<Input, Event> {
  /** Resolves true when the stream came to its own end. */
  run(input: Omit<Input, 'commandId'>): Promise<boolean>;
  cancel(): void;
  running: boolean;
  last: Event | null;
  error: EngineError | null;
}

type StreamProcedure<Input, Event> = Client<ClientContext, Input, AsyncIterator<Event>, unknown>;

/**
 * Long work that reports as it goes: `useStream((client) => client.evidence.attach, {…})`. It shows
 * in the tray, can be cancelled there, and goes on when the user leaves the page.
 */
export function useStream<Input, Event>(
  select: (client: EngineClient) => StreamProcedure<Input, Event>,
  options: StreamOptions<Event>,
): Stream<Input, Event> {
  const { client } = useEngine();
  const queryClient = useQueryClient();
  const { begin } = useWorkTray();
  const { message } = App.useApp();
  const [running, setRunning] = useState(false);
  const [last, setLast] = useState<Event | null>(null);
  const [error, setError] = useState<EngineError | null>(null);
  const latest = useRef({ select, options });
  latest.current = { select, options };
  const controller = useRef<AbortController | null>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);

  const run = useCallback(
    async (input: Omit<Input, 'commandId'>): Promise<boolean> => {
      const abort = new AbortController();
      controller.current = abort;
      const work = begin(latest.current.options.title, () => abort.abort());
      const command = { ...input, commandId: newId() } as unknown as Input;
      setRunning(true);
      setError(null);
      setLast(null);
      let ending: EngineError | null = null;
      let newest: Event | null = null;
      try {
        const stream = await latest.current.select(client)(command, { signal: abort.signal });
        for (let step = await stream.next(); !step.done; step = await stream.next()) {
          newest = step.value;
          setLast(newest);
          const progress = latest.current.options.progress(newest);
          if (progress) work.progress(progress.fraction, progress.text);
          latest.current.options.onEvent?.(newest);
        }
        work.finish('done', latest.current.options.doneText(newest));
      } catch (thrown) {
        ending = streamError(abort.signal.aborted ? abort.signal.reason : thrown);
        const cancelled = ending.code === 'CANCELLED';
        work.finish(cancelled ? 'cancelled' : 'failed', ending.sentence);
        setError(ending);
        if (!latest.current.options.quiet && !cancelled) void message.error(ending.sentence, 6);
      }
      setRunning(false);
      void queryClient.invalidateQueries();
      latest.current.options.onEnd?.(ending);
      return ending === null;
    },
    [client, queryClient, begin, message],
  );
  return { run, cancel, running, last, error };
}

/** A stream that was lost before it began is not made again either. */
function streamError(thrown: unknown): EngineError {
  const error = engineError(thrown);
  return error.code === 'ENGINE_LOST' ? engineError(new AnDunError('STREAM_INTERRUPTED')) : error;
}
