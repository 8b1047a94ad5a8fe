import { basename, resolve } from 'node:path';
import { bundleProblemNames } from '../../domain/bundle/bundleProblemText.ts';
import { checkBundleFile } from '../engine/bundle/checkBundleFile.ts';
import { sourceParserHost } from '../engine/parsers/sourceParserHost.ts';
import { type CliIo, UsageError } from './cliIo.ts';

/**
 * `verify 证据包.zip`: needs no vault and no passphrase.
 * @returns 0 when all is whole, 1 when something is wrong with it
 */
export async function verifyBundleCommand(args: readonly string[], io: CliIo): Promise<number> {
  const [file, ...rest] = args;
  if (!file || rest.length > 0 || file.startsWith('-')) {
    throw new UsageError('用法：verify 证据包.zip（一次一个文件）。');
  }
  const path = resolve(file);
  for await (const event of checkBundleFile(sourceParserHost(), path, basename(path))) {
    if (event.type !== 'checked') continue;
    const { files, whole, problems, keyFingerprint } = event.check;
    for (const { path: where, problem } of problems) {
      io.out(`${where || basename(path)}\t${bundleProblemNames[problem]}（${problem}）\n`);
    }
    if (keyFingerprint) io.out(`公钥指纹\t${keyFingerprint}\n`);
    io.out(whole ? `完整：${files} 个文件\n` : `不完整：${problems.length} 处问题\n`);
    return whole ? 0 : 1;
  }
  return 1;
}
