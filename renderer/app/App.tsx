import { HashRouter } from 'react-router';
import { VaultGate } from '../features/access/VaultGate.tsx';
import { EngineProvider } from '../rpc/EngineProvider.tsx';
import type { EngineConnection } from '../rpc/engineConnection.ts';
import { WorkTrayProvider } from '../rpc/WorkTrayProvider.tsx';
import { ThemeProvider } from '../theme/ThemeProvider.tsx';
import { AppShell } from './AppShell.tsx';
import { EngineBand } from './EngineBand.tsx';

/** The whole program on the screen. */
export function App(props: { connection: EngineConnection }) {
  return (
    <ThemeProvider>
      <EngineProvider connection={props.connection}>
        <WorkTrayProvider>
          <HashRouter>
            <EngineBand />
            <VaultGate>
              <AppShell />
            </VaultGate>
          </HashRouter>
        </WorkTrayProvider>
      </EngineProvider>
    </ThemeProvider>
  );
}
