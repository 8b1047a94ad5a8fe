import { App } from 'antd';
import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { TimelineRow } from '../../../domain/imports/importedRecord.ts';
import { useChange } from '../../rpc/useChange.ts';
import { importText } from '../../text/importText.ts';

/** Marks all rows of the counterparts of these rows, and says of whom how many changed. */
export function useMarkRelevant(matter: MatterRef): {
  mark(rows: readonly TimelineRow[], relevant: boolean): Promise<void>;
  pending: boolean;
} {
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const change = useChange((engine) => engine.import.markRelevant);
  const mark = async (rows: readonly TimelineRow[], relevant: boolean) => {
    setPending(true);
    const keys = counterpartsOf(rows);
    let changed = 0;
    try {
      for (const counterpart of keys) {
        const result = await change.run({ matter, counterpart, relevant });
        if (result === undefined) return;
        changed += result.changed;
      }
      void message.success(importText.timeline.marked(keys, changed, relevant), 6);
    } finally {
      setPending(false);
    }
  };
  return { mark, pending };
}

/** Each counterpart once. */
export function counterpartsOf(rows: readonly TimelineRow[]): string[] {
  return [...new Set(rows.map((row) => row.counterpartKey ?? row.counterpart))];
}
