import { useQuery } from '@tanstack/react-query';
import type { EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';

const whileUnderWayMs = 1_000;

/** What was read from a picture; asked again each second while it waits or is being read. */
export function useReading(evidenceId: EvidenceId) {
  const { orpc } = useEngine();
  return useQuery({
    ...orpc.ocr.get.queryOptions({ input: { evidenceId } }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'queued' || state.data?.state === 'running' ? whileUnderWayMs : false,
  });
}
