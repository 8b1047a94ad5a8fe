import type { FormInstance } from 'antd';

/**
 * Gives the cursor to a field once its dialog is open: while the dialog grows, nothing in it takes the cursor for
 * certain, and then its close button has it. Where somebody is in a field already they stay there.
 */
export function focusWhenOpen<Values>(form: FormInstance<Values>, field: string | undefined) {
  return (open: boolean) => {
    const inField = /^(?:INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '');
    if (open && field !== undefined && !inField) form.focusField(field);
  };
}
