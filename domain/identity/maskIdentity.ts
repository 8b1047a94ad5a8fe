/**
 * Hides the middle of an identity number for screens: 18 characters keep the first three and the
 * last two, shorter ones the first and last only.
 */
export function maskIdentity(value: string): string {
  const clean = value.trim();
  if (clean.length <= 4) return '*'.repeat(clean.length);
  const [head, tail] = clean.length >= 15 ? [3, 2] : [1, 1];
  return `${clean.slice(0, head)}${'*'.repeat(clean.length - head - tail)}${clean.slice(-tail)}`;
}
