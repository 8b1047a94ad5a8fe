import { cleanup, type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach } from 'vitest';
import { EngineProvider } from '../../../renderer/rpc/EngineProvider.tsx';
import '../../../renderer/bridge/bridge.ts';
import { connectEngine, type EngineConnection } from '../../../renderer/rpc/engineConnection.ts';
import { WorkTrayProvider } from '../../../renderer/rpc/WorkTrayProvider.tsx';
import { ThemeProvider } from '../../../renderer/theme/ThemeProvider.tsx';
import { installFakeBridge } from './fakeBridge.ts';
import type { FakeEngine } from './fakeEngine.ts';

export interface Screen extends RenderResult {
  user: UserEvent;
  /** Address of the page at this moment, with its query: '/cases/…?item=…'. */
  address(): string;
}

const connections: EngineConnection[] = [];

afterEach(() => {
  cleanup();
  for (const connection of connections.splice(0)) connection.dispose();
});

/** Renders a screen as the program does: theme, router, query cache, tray, and the given engine. */
export function renderScreen(
  ui: ReactNode,
  options: { engine: FakeEngine; route?: string },
): Screen {
  if (!window.andun) installFakeBridge();
  const connection = connectEngine(options.engine);
  connections.push(connection);
  const seen = { address: '' };
  const result = render(
    <ThemeProvider>
      <EngineProvider connection={connection}>
        <WorkTrayProvider>
          <MemoryRouter initialEntries={[options.route ?? '/']}>
            <AddressBar seen={seen} />
            {ui}
          </MemoryRouter>
        </WorkTrayProvider>
      </EngineProvider>
    </ThemeProvider>,
  );
  return { ...result, user: userEvent.setup(), address: () => seen.address };
}

function AddressBar(props: { seen: { address: string } }) {
  const location = useLocation();
  props.seen.address = location.pathname + location.search;
  return null;
}
