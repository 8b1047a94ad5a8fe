/** Only what a Node process needs to run; nothing that could carry a secret or load foreign code. */
export function cleanedEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'windir',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'XDG_RUNTIME_DIR',
  ]) {
    const value = environment[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
