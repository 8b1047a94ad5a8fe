import { bridge } from '../bridge/bridge.ts';

/** How a shortcut reads on this computer: ⌘K or Ctrl+K. */
export function shortcutLabel(key: string): string {
  return bridge().platform === 'darwin' ? `⌘${key}` : `Ctrl+${key}`;
}
