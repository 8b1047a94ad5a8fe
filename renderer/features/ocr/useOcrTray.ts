import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useWorkTray, type WorkHandle } from '../../rpc/WorkTrayProvider.tsx';
import { ocrText } from '../../text/ocrText.ts';

const words = ocrText.tray;
const whileRunningMs = 1_000;

/** Shows the queue of pictures in the tray, whichever page filled it, also after a restart. */
export function useOcrTray(): void {
  const { orpc } = useEngine();
  const queryClient = useQueryClient();
  const { begin } = useWorkTray();
  const handle = useRef<WorkHandle | null>(null);
  const queue = useQuery({
    ...orpc.ocr.queue.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data && state.data.waiting + (state.data.running ? 1 : 0) > 0 ? whileRunningMs : false,
  }).data;
  useEffect(() => {
    if (!queue) return;
    const { waiting, running, done, failed } = queue;
    const left = waiting + (running ? 1 : 0);
    if (left > 0) {
      handle.current ??= begin(words.title, null);
      const ended = done + failed;
      handle.current.progress(ended / (ended + left), words.progress(ended, left));
    } else if (handle.current) {
      handle.current.finish(done === 0 && failed > 0 ? 'failed' : 'done', words.done(done, failed));
      handle.current = null;
      void queryClient.invalidateQueries();
    }
  }, [queue, begin, queryClient]);
}
