import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type {
  StepCode,
  StepPerformer,
  StepResult,
  VerificationStep,
} from '../../../domain/verification/verification.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';

/** Who took a step and when; a part that is absent stays as it was. */
export interface StepPerformance {
  performedBy?: StepPerformer;
  performedOn?: string | null;
}

export type RecordStep = (
  code: StepCode,
  result: StepResult,
  note: string,
  performance?: StepPerformance,
) => void;

export interface StepRecorder {
  /** The stored steps with what is being saved laid over them, so that a radio answers at once. */
  steps: VerificationStep[];
  record: RecordStep;
  savingCode: StepCode | null;
}

/** Records checklist steps of a matter; a refused one falls back to what is stored. */
export function useRecordStep(
  matter: MatterRef,
  stored: readonly VerificationStep[],
): StepRecorder {
  const { orpc } = useEngine();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<ReadonlyMap<StepCode, VerificationStep>>(new Map());
  const change = useChange((client) => client.verification.recordStep, {});
  const record = async (...[code, result, note, performance = {}]: Parameters<RecordStep>) => {
    const before = stored.find((step) => step.code === code);
    const step: VerificationStep = {
      code,
      result,
      note,
      doneAtMs: null,
      doneBy: '',
      performedBy: performance.performedBy ?? before?.performedBy ?? 'firm',
      performedOn: performance.performedOn ?? before?.performedOn ?? null,
    };
    setPending((map) => new Map(map).set(code, step));
    const state = await change.run({ matter, code, result, note, ...performance });
    if (state) {
      queryClient.setQueryData(orpc.verification.get.queryKey({ input: { matter } }), state);
    }
    setPending((map) => {
      if (map.get(code) !== step) return map;
      const rest = new Map(map);
      rest.delete(code);
      return rest;
    });
  };
  const untouched = stored.filter((step) => !pending.has(step.code));
  return {
    steps: [...untouched, ...pending.values()],
    record: (...step) => void record(...step),
    savingCode: [...pending.keys()].at(-1) ?? null,
  };
}
