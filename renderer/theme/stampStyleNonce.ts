import { cspNonce } from './cspNonce.ts';

/**
 * Gives the page's nonce to every style element that our own scripts make. The scroll lock of the
 * component library makes its styles without one, and the page's policy would refuse them.
 */
export function stampStyleNonce(): void {
  const nonce = cspNonce();
  const create = document.createElement.bind(document);
  const createStamped = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  Object.defineProperty(document, 'createElement', { value: createStamped, configurable: true });
}
