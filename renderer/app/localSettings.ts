import { z } from 'zod';

/** Settings of this computer. They never hold anything about a client or a matter. */
const schemas = {
  appearance: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Minutes without a key or a click until the vault locks; 0 = never. */
  autoLockMinutes: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(30)]).catch(15),
  railCollapsed: z.boolean().catch(false),
};

type Schemas = typeof schemas;
export type SettingName = keyof Schemas;
export type SettingValue<Name extends SettingName> = z.infer<Schemas[Name]>;

const listeners = new Set<() => void>();

/** Reads one setting; what is not readable counts as never set. */
export function readSetting<Name extends SettingName>(name: Name): SettingValue<Name> {
  const stored = window.localStorage.getItem(`andun.${name}`);
  return schemas[name].parse(parseJson(stored)) as SettingValue<Name>;
}

export function writeSetting<Name extends SettingName>(
  name: Name,
  value: SettingValue<Name>,
): void {
  window.localStorage.setItem(`andun.${name}`, JSON.stringify(value));
  for (const listener of [...listeners]) listener();
}

export function subscribeSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
