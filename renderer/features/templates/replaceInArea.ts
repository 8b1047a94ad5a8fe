/** Puts a text in place of a stretch of a text area; the cursor comes behind it. */
export function replaceInArea(
  node: HTMLTextAreaElement,
  { from, to }: { from: number; to: number },
  piece: string,
  onChange: (text: string) => void,
): void {
  node.focus();
  node.setSelectionRange(from, to);
  // The browser's own command keeps 撤销 working; where it is not there the text is put in whole.
  if (document.execCommand?.('insertText', false, piece)) return;
  onChange(`${node.value.slice(0, from)}${piece}${node.value.slice(to)}`);
}
