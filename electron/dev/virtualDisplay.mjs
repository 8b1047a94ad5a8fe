import { spawn } from 'node:child_process';

/**
 * Starts a virtual screen where there is none.
 * @returns {Promise<() => void>} ends it again
 */
export async function ensureDisplay() {
  if (process.platform !== 'linux' || hasDisplay()) return () => {};
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp', '-dpi', '96'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  process.env.DISPLAY = `:${await displayNumber(server)}`;
  const end = () => server.kill();
  process.once('exit', end);
  return () => {
    process.off('exit', end);
    end();
    delete process.env.DISPLAY;
  };
}

/** Whether this session has a screen to show windows on. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('Xvfb did not start in 20 s')), 20_000);
    let text = '';
    server.on('error', (error) => reject(new Error(`Xvfb cannot be started: ${error.message}`)));
    server.on('exit', () => reject(new Error('Xvfb ended at once')));
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(limit);
      server.removeAllListeners('exit');
      resolve(text.trim());
    });
  });
}
