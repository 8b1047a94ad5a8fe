export interface ListedFile {
  path: string;
  /** Lower-case hex. */
  sha256: string;
}

/**
 * SHA256SUMS as coreutils writes it: `hash  path`, UTF-8, LF. A path with a backslash or a line end is escaped and its
 * line begins with a backslash.
 */
export function formatSums(files: readonly ListedFile[]): string {
  return files
    .map(({ path, sha256 }) => {
      const escaped = path.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
      return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
    .join('');
}

/** Reads what formatSums or `sha256sum` wrote (text or binary mark); null when a line is not of that form. */
export function parseSums(text: string): ListedFile[] | null {
  const files: ListedFile[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const match = /^(\\?)([0-9a-fA-F]{64}) [ *](.+)$/su.exec(line);
    if (!match) return null;
    const [, mark, sha256 = '', name = ''] = match;
    files.push({ sha256: sha256.toLowerCase(), path: mark ? unescaped(name) : name });
  }
  return files;
}

function unescaped(name: string): string {
  return name.replace(/\\([\\nr])/g, (_, sign: string) =>
    sign === 'n' ? '\n' : sign === 'r' ? '\r' : '\\',
  );
}
