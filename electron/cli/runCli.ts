import { hostname } from 'node:os';
import { join } from 'node:path';
import { AnDunError } from '../../domain/errors.ts';
import { installedOcrModels } from '../engine/ocr/installedOcrModels.ts';
import { sourceParserHost } from '../engine/parsers/sourceParserHost.ts';
import { leaveVault } from '../engine/session/enterVault.ts';
import { openSampleVault } from '../engine/session/openSampleVault.ts';
import type { Session } from '../engine/session/session.ts';
import { sessionOnThisMachine } from '../engine/session/sessionOnThisMachine.ts';
import { unlockVault } from '../engine/session/unlockVault.ts';
import { breachesCommand } from './breachesCommand.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import { type CliOptions, readOptions } from './cliOptions.ts';
import { usage } from './cliText.ts';
import { exportDirectoryTo, importDirectoryFrom, takeSegments } from './directoryCommands.ts';
import { generateToFile } from './documentCommands.ts';
import { attachFiles, exportToFile, listItems, verifyAll } from './evidenceCommands.ts';
import { fieldsCommand } from './fieldsCommand.ts';
import { fillCommand } from './fillCommand.ts';
import { generateCommand } from './generateCommand.ts';
import { importFiles } from './importCommand.ts';
import { listCasesOut, listIntakesOut } from './listCommands.ts';
import { ocrCommand } from './ocrCommand.ts';
import { packToFolder } from './packCommand.ts';
import { readCommand } from './readCommand.ts';
import { createVaultHere, showStatus } from './vaultCommands.ts';
import { verifyBundleCommand } from './verifyCommand.ts';

type Command = (session: Session, options: CliOptions, io: CliIo) => Promise<number | undefined>;

/** Commands that need no open vault. */
const outside: Record<string, Command> = {
  'vault create': createVaultHere,
  'vault status': showStatus,
};

const inside: Record<string, Command> = {
  'intake list': listIntakesOut,
  'case list': listCasesOut,
  'evidence list': listItems,
  'evidence attach': attachFiles,
  import: importFiles,
  'evidence verify': verifyAll,
  'evidence export': exportToFile,
  'document generate': generateToFile,
  pack: packToFolder,
  'directory export': exportDirectoryTo,
  'directory import': importDirectoryFrom,
  'directory segments': takeSegments,
};

/**
 * Runs one command in this process on the real engine.
 * @returns the exit code: 0 done, 1 not done, 2 wrong usage, 3 evidence damaged
 */
export async function runCli(args: string[], io: CliIo): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || args.includes('--help')) {
    io.out(usage);
    return args.length === 0 ? 2 : 0;
  }
  try {
    if (args[0] === 'read') return await readCommand(args.slice(1), io);
    if (args[0] === 'breaches') return await breachesCommand(args.slice(1), io);
    if (args[0] === 'fields') return await fieldsCommand(args.slice(1), io);
    if (args[0] === 'fill') return await fillCommand(args.slice(1), io);
    if (args[0] === 'generate') return await generateCommand(args.slice(1), io);
    if (args[0] === 'ocr') return await ocrCommand(args.slice(1), io);
    if (args[0] === 'verify') return await verifyBundleCommand(args.slice(1), io);
    return await run(readOptions(args), io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\n用法见：npm run cli -- help\n`);
      return 2;
    }
    if (!(error instanceof AnDunError)) throw error;
    io.err(`${error.message}（${error.code}）\n`);
    return 1;
  }
}

async function run(options: CliOptions, io: CliIo): Promise<number> {
  const command = outside[options.command] ?? inside[options.command];
  if (!command) throw new UsageError(`没有这个命令：${options.command}`);
  const session = sessionOnThisMachine({
    dataDir: options.dataDir,
    templatesDir: join(import.meta.dirname, '../../templates/builtin'),
    ocrModelsDir: installedOcrModels(),
    deviceName: hostname(),
    parsers: sourceParserHost(),
    onOpened: (_kind, key) => key.fill(0),
    onLocked: () => {},
  });
  try {
    if (inside[options.command]) await enter(session, options, io);
    return (await command(session, options, io)) ?? 0;
  } finally {
    await leaveVault(session);
  }
}

async function enter(session: Session, options: CliOptions, io: CliIo): Promise<void> {
  if (options.sample) await openSampleVault(session);
  else await unlockVault(session, await io.readPassphrase());
}
