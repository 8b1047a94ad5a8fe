import { cleanup, configure, type RenderResult, render } from '@testing-library/react';
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

// Long enough for a busy machine; and a failure names what is missing without printing the page.
configure({ asyncUtilTimeout: 5_000, getElementError: (message) => new Error(message ?? '') });

// Nothing moves: the end of a movement never comes in a page that is not painted.
const { happyDOM } = window as unknown as {
  happyDOM: { settings: { device: { prefersReducedMotion: string } } };
};
happyDOM.settings.device.prefersReducedMotion = 'reduce';

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
  return { ...result, user: userEvent.setup({ delay: null }), address: () => seen.address };
}

function AddressBar(props: { seen: { address: string } }) {
  const location = useLocation();
  props.seen.address = location.pathname + location.search;
  return null;
}
