import { App } from 'antd';
import { useCallback } from 'react';
import type { AnDunBridge } from '../../domain/bridge/bridgeTypes.ts';
import { errorSentence } from '../rpc/engineError.ts';
import { bridge } from './bridge.ts';

export type AskBridge = <Answer>(
  ask: (bridge: AnDunBridge<File>) => Promise<Answer>,
) => Promise<Answer | null>;

/**
 * Asks the program around the screens, as for a place to save: `ask((it) => it.pickSaveTarget({ … }))`. Where it fails,
 * the user is told and the answer is null, as when a dialog is cancelled; a click is never followed by nothing.
 */
export function useAskBridge(): AskBridge {
  const { message } = App.useApp();
  return useCallback<AskBridge>(
    async (ask) => {
      try {
        return await ask(bridge());
      } catch (error) {
        void message.error(errorSentence(error), 6);
        return null;
      }
    },
    [message],
  );
}
