import { extname, resolve } from 'node:path';
import { directoryItemNames } from '../../domain/directory/directoryTable.ts';
import { refusalReasonNames } from '../../domain/directory/incomingOrganisation.ts';
import { exportDirectory } from '../engine/directory/exportDirectory.ts';
import { applyImport, previewImport } from '../engine/directory/importDirectory.ts';
import { importSegments } from '../engine/directory/numberSegments.ts';
import type { Session } from '../engine/session/session.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';
import { grant, newCommand } from './evidenceCommands.ts';

/** `directory export --out 文件.csv|.json [--own]` */
export async function exportDirectoryTo(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const target = resolve(options.need('out'));
  const format = { '.csv': 'csv' as const, '.json': 'json' as const }[extname(target)];
  if (!format) throw new UsageError('--out 应以 .csv 或 .json 结尾。');
  const written = await exportDirectory(session.engine, {
    commandId: newCommand(),
    grantId: grant(session, target, 'write'),
    format,
    scope: options.own ? 'firm' : 'all',
  });
  io.out(`${target}\t${written.organisations} 家\t${written.sha256}\n`);
}

/**
 * `directory import --file 文件 [--apply]`: says what the file would change, a line each, and changes it with --apply.
 * @returns 1 when something of the file is left out
 */
export async function importDirectoryFrom(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<number> {
  const { changes, same, refused, refusedCount, incoming, fileName } = await previewImport(
    session.engine,
    { grantId: grant(session, oneFile(options), 'read') },
  );
  for (const { name, isNew, differences } of changes) {
    const told = differences.map(({ item, shown, change }) => {
      return `${change === 'added' ? '新增' : '更新'}${directoryItemNames[item]} ${shown}`;
    });
    io.out(`${[isNew ? '新增' : '更新', name, ...told].join('\t')}\n`);
  }
  for (const { place, name, content, reason } of refused) {
    io.err(`第 ${place} 行\t${name}\t${content}\t${refusalReasonNames[reason]}\n`);
  }
  io.out(`相同 ${same} 家，不导入 ${refusedCount} 处\n`);
  if (options.apply) {
    const done = applyImport(session.engine, { commandId: newCommand(), incoming, fileName });
    io.out(`已导入：新增 ${done.added} 家，更新 ${done.changed} 家\n`);
  } else if (changes.length > 0) io.out('名录没有改动；加 --apply 才导入。\n');
  return refusedCount > 0 ? 1 : 0;
}

/** `directory segments --file 号段表 --source 来源 --as-of 日期` */
export async function takeSegments(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const asOf = options.need('as-of');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf))) {
    throw new UsageError('--as-of 应写成 2026-11-22 的形式。');
  }
  const info = await importSegments(session.engine, {
    commandId: newCommand(),
    grantId: grant(session, oneFile(options), 'read'),
    source: options.need('source'),
    asOf,
  });
  io.out(`已装入 ${info.count} 个号段，来源“${info.source}”，截至 ${info.asOf}\n`);
}

function oneFile({ files }: CliOptions): string {
  const [file] = files;
  if (!file || files.length > 1) throw new UsageError('请用 --file 给出一个文件。');
  return file;
}
