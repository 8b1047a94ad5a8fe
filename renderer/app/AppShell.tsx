import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MenuCommand } from '../../domain/bridge/bridgeTypes.ts';
import { bridge } from '../bridge/bridge.ts';
import { useOcrTray } from '../features/ocr/useOcrTray.ts';
import { CommandPalette } from '../features/search/CommandPalette.tsx';
import { useEngine } from '../rpc/EngineProvider.tsx';
import { appText } from '../text/appText.ts';
import { NavRail } from './NavRail.tsx';
import { AppRoutes } from './routes.tsx';
import { TopBar } from './TopBar.tsx';
import { useAutoLock } from './useAutoLock.ts';
import { useLock } from './useLock.ts';
import { useNewIntake } from './useNewIntake.ts';
import { useShortcuts } from './useShortcuts.ts';
import './shell.css';

/** Rail, top bar and the page between them, while a vault is open. */
export function AppShell() {
  const { orpc } = useEngine();
  const status = useQuery(orpc.vault.status.queryOptions());
  const [paletteOpen, setPaletteOpen] = useState(false);
  const navigate = useNavigate();
  const newIntake = useNewIntake();
  const { lock, locking } = useLock();
  const beginIntake = newIntake.begin;

  const command = useCallback(
    (name: MenuCommand) => {
      if (name === 'newIntake') beginIntake();
      else if (name === 'search') setPaletteOpen((open) => !open);
      else lock();
    },
    [beginIntake, lock],
  );
  useShortcuts(command);
  useEffect(() => bridge().onMenuCommand(command), [command]);
  useAutoLock(lock);
  useOcrTray();

  return (
    <div className="ad-shell">
      <button type="button" className="ad-skip" onClick={skipToContent}>
        {appText.skipToContent}
      </button>
      <NavRail />
      <TopBar
        sampleOpen={status.data?.open === 'sample'}
        onSearch={() => setPaletteOpen(true)}
        onNewIntake={newIntake.begin}
        beginning={newIntake.pending}
        onLock={lock}
        locking={locking}
      />
      <main className="ad-content" id="content" tabIndex={-1}>
        <AppRoutes />
      </main>
      <CommandPalette
        open={paletteOpen}
        onClose={() => setPaletteOpen(false)}
        onGo={(path) => navigate(path)}
        onNewIntake={newIntake.begin}
        onLock={lock}
      />
    </div>
  );
}

function skipToContent(): void {
  document.getElementById('content')?.focus();
}
