import { cspNonce } from './cspNonce.ts';

/**
 * Lets two habits of the component library pass the page's policy instead of weakening it: style
 * elements made without the nonce (the scroll lock of a dialog), and style attributes set as text
 * (the measuring of a growing text box). Only our own scripts come through here; markup does not.
 */
export function obeyStylePolicy(): void {
  const nonce = cspNonce();
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;

  const { setAttribute } = Element.prototype;
  HTMLElement.prototype.setAttribute = function (name: string, value: string) {
    if (name.toLowerCase() === 'style') this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}
