const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes for reading: 812 B, 34.5 KB, 1.20 GB (1 KB = 1024 B). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${units[unit]}`;
}
