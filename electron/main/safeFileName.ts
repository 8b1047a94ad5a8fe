const LONGEST_STEM = 120;

/** Makes a name that Windows, macOS and Linux all accept; keeps Chinese and the extension. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const dot = cleaned.lastIndexOf('.');
  const stem = [...(dot > 0 ? cleaned.slice(0, dot) : cleaned)]
    .slice(0, LONGEST_STEM)
    .join('')
    .trimEnd();
  const extension = dot > 0 ? cleaned.slice(dot, dot + 16).trimEnd() : '';
  if (!stem) return `案盾${extension}`;
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return `${reserved ? `_${stem}` : stem}${extension}`;
}
