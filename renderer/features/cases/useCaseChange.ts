import type { Client, ClientContext } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { EngineClient } from '../../rpc/engineConnection.ts';
import { type Change, useChange } from '../../rpc/useChange.ts';
import { caseText } from '../../text/caseText.ts';

interface CaseChangeInput {
  commandId: string;
  caseId: string;
  revision: number;
}

/**
 * A change of a case. When somebody changed the case in between, the newest state is loaded and the form keeps what
 * was typed, so that a second save is enough.
 */
export function useCaseChange<Input extends CaseChangeInput>(
  select: (client: EngineClient) => Client<ClientContext, Input, CaseRecord, unknown>,
  options: { successText: string; onDone: (record: CaseRecord) => void },
): Change<Input, CaseRecord> {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  return useChange(select, {
    ...options,
    quiet: true,
    onFailed: (error) => {
      const stale = error.code === 'STALE_REVISION';
      if (stale) void queryClient.invalidateQueries();
      void message.error(stale ? caseText.page.stale : error.sentence, 6);
    },
  });
}
