import { type RefObject, useLayoutEffect } from 'react';
import { readRemembered, writeRemembered } from './useRemembered.ts';

/**
 * Puts a scrolled list back where it was when the user returns.
 * @param ready false until the list has its rows
 */
export function useRememberedScroll(
  key: string,
  element: RefObject<HTMLElement | null>,
  ready: boolean,
): void {
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || !ready) return;
    const name = `scroll:${key}`;
    const before = readRemembered(name);
    if (typeof before === 'number') node.scrollTop = before;
    const remember = () => writeRemembered(name, node.scrollTop);
    node.addEventListener('scroll', remember, { passive: true });
    return () => node.removeEventListener('scroll', remember);
  }, [key, element, ready]);
}
