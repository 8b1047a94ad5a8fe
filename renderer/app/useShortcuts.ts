import { useEffect } from 'react';
import type { MenuCommand } from '../../domain/bridge/bridgeTypes.ts';

const commandOfKey: Record<string, MenuCommand> = { n: 'newIntake', k: 'search', l: 'lock' };

/**
 * Ctrl/⌘ with N, K, L, wherever the focus is. The page takes the key before the menu sees it, so
 * that one press never counts twice.
 */
export function useShortcuts(command: (name: MenuCommand) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const name = commandOfKey[event.key.toLowerCase()];
      if (!name) return;
      event.preventDefault();
      if (!event.repeat) command(name);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [command]);
}
