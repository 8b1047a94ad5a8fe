/**
 * Brings a checklist step into view and puts the focus on its choices.
 * @returns false when it is not on the screen (yet): a tab that opens shows its content a frame later
 */
export function focusStep(root: ParentNode, code: string): boolean {
  const row = root.querySelector<HTMLElement>(`[data-step="${CSS.escape(code)}"]`);
  if (row === null) return false;
  row.closest('details.checklist-spare')?.setAttribute('open', '');
  row.querySelector<HTMLInputElement>('input[type="radio"]:checked, input[type="radio"]')?.focus();
  row.scrollIntoView?.({ block: 'center' });
  return row.contains(document.activeElement);
}
