import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { VaultKind, VaultStatus } from '../../../domain/vault/vaultStatus.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { engineError } from '../../rpc/engineError.ts';
import { appText } from '../../text/appText.ts';
import { CreateVaultScreen } from './CreateVaultScreen.tsx';
import { FirstRunScreen } from './FirstRunScreen.tsx';
import { RecoverScreen } from './RecoverScreen.tsx';
import { RecoveryKeyScreen } from './RecoveryKeyScreen.tsx';
import { TroubleScreen } from './TroubleScreen.tsx';
import { UnlockScreen } from './UnlockScreen.tsx';

/** Shows the program only while a vault is open, and else the way to open one. */
export function VaultGate(props: { children: ReactNode }) {
  const { orpc, state } = useEngine();
  const queryClient = useQueryClient();
  const status = useQuery(orpc.vault.status.queryOptions({ staleTime: 0 }));
  const [way, setWay] = useState<'door' | 'create' | 'recover'>('door');
  /** In memory only, from its making until it was typed back. */
  const [freshKey, setFreshKey] = useState<string | null>(null);

  const lastOpen = useDeskInAnotherVault(status.data?.open ?? null);

  const refresh = () => queryClient.invalidateQueries();
  const entered = (next: VaultStatus) => {
    queryClient.setQueryData(orpc.vault.status.queryKey(), next);
    setWay('door');
    void refresh();
  };
  if (state === 'failed') return <TroubleScreen code="ENGINE_UNAVAILABLE" />;
  if (status.isError && !status.data) {
    return (
      <TroubleScreen
        code={engineError(status.error).code}
        onRetry={() => void status.refetch()}
        onOpened={entered}
      />
    );
  }
  if (!status.data) return <div className="ad-door-starting">{appText.starting}</div>;

  const { open, ownExists, recoveryKeyConfirmed } = status.data;
  if (open === 'own' && !recoveryKeyConfirmed) {
    return (
      <RecoveryKeyScreen
        recoveryKey={freshKey}
        onRenewed={setFreshKey}
        onConfirmed={() => {
          setFreshKey(null);
          entered({ ...status.data, recoveryKeyConfirmed: true });
        }}
      />
    );
  }
  if (open) return props.children;
  if (way === 'recover') {
    return <RecoverScreen onOpened={entered} onBack={() => setWay('door')} />;
  }
  if (ownExists) {
    return <UnlockScreen onOpened={entered} onForgot={() => setWay('recover')} />;
  }
  if (way === 'create') {
    return (
      <CreateVaultScreen
        onBack={() => setWay('door')}
        onCreated={(recoveryKey) => {
          setFreshKey(recoveryKey);
          entered({ ownExists: true, open: 'own', recoveryKeyConfirmed: false });
        }}
      />
    );
  }
  return (
    <FirstRunScreen
      leftSample={lastOpen === 'sample'}
      onCreate={() => setWay('create')}
      onOpened={entered}
    />
  );
}

/**
 * After a lock the user returns to the same page, but not to a page of another vault.
 * @returns the vault that was open last; null before the first
 */
function useDeskInAnotherVault(open: VaultKind | null): VaultKind | null {
  const navigate = useNavigate();
  const last = useRef<VaultKind | null>(null);
  useEffect(() => {
    if (open === null) return;
    if (last.current !== null && last.current !== open)
      void navigate(paths.desk, { replace: true });
    last.current = open;
  }, [open, navigate]);
  return last.current;
}
