import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * makeBackup in a process of its own: its garbage must not count as the engine's memory.
 * @returns how many messages
 */
export function makeBackupApart(path: string, bytes: number): number {
  const module = fileURLToPath(new URL('./makeBackup.ts', import.meta.url));
  const program = `const { makeBackup } = await import(process.argv[1]);
console.log(await makeBackup(process.argv[2], Number(process.argv[3])));`;
  const args = ['--input-type=module', '--eval', program, module, path, String(bytes)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
