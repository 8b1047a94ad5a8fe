import type { AnDunBridge } from '../../domain/bridge/bridgeTypes.ts';

declare global {
  interface Window {
    /** Put there by the preload script; see domain/bridge/bridgeTypes.ts. */
    andun?: AnDunBridge<File>;
  }
}

/**
 * What the program around the screens offers: dialogs, dropped files, the menu.
 * @throws Error when the page is not running inside the program
 */
export function bridge(): AnDunBridge<File> {
  if (!window.andun) throw new Error('The page runs outside the program.');
  return window.andun;
}
