import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CommandId, IntakeId } from '../../../domain/ids.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { engineError } from '../../rpc/engineError.ts';
import { newId } from '../../rpc/newId.ts';
import { type Autosaver, createAutosaver, type SaveState } from './autosave.ts';
import { mergeStored } from './mergeStored.ts';
import { useFlushOnLeave } from './useFlushOnLeave.ts';

export interface IntakeDraft {
  form: IntakeForm;
  readOnly: boolean;
  saveState: SaveState;
  update(change: (form: IntakeForm) => IntakeForm): void;
  /** Writes what is waiting; resolves true when all is stored. */
  flush(): Promise<boolean>;
  /** Goes on from a revision that another procedure (complete, restore) made. */
  adopt(revision: number): Promise<void>;
}

/**
 * The intake on the screen, which saves itself. `record` is where it begins; what is added to the stored one
 * beside the screen later (messages of a screenshot) joins what is being written.
 */
export function useIntakeDraft(record: IntakeRecord, readOnly: boolean): IntakeDraft {
  const { client, orpc, state: engineState } = useEngine();
  const queryClient = useQueryClient();
  const [form, setForm] = useState(record.form);
  const [saveState, setSaveState] = useState<SaveState>({
    kind: 'saved',
    atMs: record.updatedAtMs,
  });
  const current = useRef({ form: record.form, revision: record.revision });
  const stored = useRef(record.form);
  const saver = useRef<Autosaver | null>(null);

  useEffect(() => {
    const made = createAutosaver({
      revision: current.current.revision,
      save: ({ commandId, form: content, revision }) =>
        client.intake.save({
          commandId: commandId as CommandId,
          intakeId: IntakeId.parse(record.id),
          form: content,
          revision,
        }),
      newCommandId: newId,
      codeOf: (error) => engineError(error).code,
      onState: setSaveState,
      onSaved: ({ form: content, revision, updatedAtMs }) => {
        current.current.revision = revision;
        stored.current = content;
        const key = orpc.intake.get.queryKey({ input: { intakeId: record.id } });
        queryClient.setQueryData(key, (old) =>
          old === undefined ? old : { ...old, form: content, revision, updatedAtMs },
        );
        void queryClient.invalidateQueries({ queryKey: orpc.intake.list.queryKey() });
      },
    });
    saver.current = made;
    return () => made.dispose();
  }, [client, orpc, queryClient, record.id]);

  useEffect(() => {
    if (engineState === 'ready') void saver.current?.flush();
  }, [engineState]);
  useFlushOnLeave(saver);

  useEffect(() => {
    const now = current.current;
    if (record.revision <= now.revision) return;
    const merged = mergeStored(stored.current, now.form, record.form);
    if (merged === null) return;
    stored.current = record.form;
    current.current = { form: merged, revision: record.revision };
    setForm(merged);
    void saver.current?.adopt(record.revision, merged);
  }, [record]);

  const update = useCallback(
    (change: (form: IntakeForm) => IntakeForm) => {
      if (readOnly) return;
      const next = change(current.current.form);
      if (next === current.current.form) return;
      current.current.form = next;
      setForm(next);
      saver.current?.change(next);
    },
    [readOnly],
  );
  const flush = useCallback(async () => {
    await saver.current?.flush();
    return saver.current?.isDirty() === false;
  }, []);
  const adopt = useCallback(async (revision: number) => {
    current.current.revision = revision;
    await saver.current?.adopt(revision);
  }, []);
  return { form, readOnly, saveState, update, flush, adopt };
}
