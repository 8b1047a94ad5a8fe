import { cspNonce } from './cspNonce.ts';

/**
 * Gives every style element that a script makes the nonce of this load. Ant Design does so itself,
 * but not where its dialogs lock the scrolling and measure the scroll bar; without this the page's
 * policy refuses those two. Styles in markup (innerHTML) stay refused.
 */
export function giveStylesNonce(): void {
  const nonce = cspNonce();
  if (nonce === '') return;
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
