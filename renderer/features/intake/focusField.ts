const CONTROLS =
  'input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])';

/** Puts the cursor into the field of that path. Returns whether it stands on the screen. */
export function focusField(root: ParentNode, field: string): boolean {
  const wrapper = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  if (wrapper === null) return false;
  focusFirst(wrapper);
  wrapper.scrollIntoView?.({ block: 'center' });
  return true;
}

/** Puts the cursor into the first field inside: the chosen radio rather than the first of its group. */
export function focusFirst(container: ParentNode): void {
  const field = container.querySelector('.field') ?? container;
  const chosen = field.querySelector<HTMLElement>('input[type="radio"]:checked:not([disabled])');
  (chosen ?? field.querySelector<HTMLElement>(CONTROLS))?.focus();
}
