import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import type { VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { errorSentence } from '../../rpc/engineError.ts';

/** 打开示例库, made on its first opening. */
export function useOpenSample(onOpened: (status: VaultStatus) => void) {
  const { orpc } = useEngine();
  const { message } = App.useApp();
  const opening = useMutation(
    orpc.vault.openSample.mutationOptions({
      onSuccess: onOpened,
      onError: (error) => void message.error(errorSentence(error), 6),
    }),
  );
  return { open: () => opening.mutate(undefined), opening: opening.isPending };
}
