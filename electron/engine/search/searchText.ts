import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';

/** As written, and normalised where that differs, so that either way of typing it finds it. */
export function numberText(raw: string): string {
  const { normalised } = normalisePhone(raw);
  return normalised === '' || raw.includes(normalised) ? raw : `${raw} ${normalised}`;
}

/** One a line, empty ones left out. */
export function joinLines(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
