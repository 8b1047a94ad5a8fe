/**
 * Puts text on the clipboard. The asynchronous clipboard asks for a permission that this program
 * denies to every page, so the old command is used; it works inside a click or a key press.
 * @returns whether it worked
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'ad-visually-hidden';
  // Beside the focused element: a dialog's focus trap would take the focus away from elsewhere.
  (before?.parentElement ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
