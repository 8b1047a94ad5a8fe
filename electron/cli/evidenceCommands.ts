import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { errorSentences } from '../../domain/errors.ts';
import { evidenceKindNames, integrityNames } from '../../domain/glossary.ts';
import { CommandId, EvidenceId, GrantId } from '../../domain/ids.ts';
import { attachEvidence } from '../engine/evidence/attachEvidence.ts';
import { exportEvidence } from '../engine/evidence/exportEvidence.ts';
import { listAllEvidence } from '../engine/evidence/listEvidence.ts';
import { verifyEvidence } from '../engine/evidence/verifyEvidence.ts';
import type { Grant } from '../engine/host/grantBook.ts';
import type { Session } from '../engine/session/session.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';
import { findMatterRef } from './findMatterRef.ts';
import { writeRows } from './writeRows.ts';

export async function listItems(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  writeRows(io, options, listAllEvidence(session.engine), (row) => [
    row.id,
    row.caseNumber ?? '（接待中）',
    `证据${row.number}`,
    row.title,
    evidenceKindNames[row.kind],
    integrityNames[row.integrity],
    row.sha256,
  ]);
}

export async function attachFiles(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<number> {
  if (options.files.length === 0) throw new UsageError('缺少 --file：请给出要加入的文件。');
  const input = {
    commandId: newCommand(),
    matter: await findMatterRef(session, options.need('matter')),
    grantIds: options.files.map((path) => grant(session, path, 'read')),
    kind: null,
    origin: options.origin,
    collector: '',
  };
  let refused = 0;
  for await (const event of attachEvidence(session.engine, input)) {
    if (event.type === 'attached') {
      const note = event.duplicateOf === null ? '已加入' : '内容相同，未重复加入';
      const { id, number, title, sha256 } = event.item;
      io.out(`${id}\t证据${number}\t${title}\t${note}\t${sha256}\n`);
    } else if (event.type === 'refused') {
      refused += 1;
      io.err(`${event.fileName}：${errorSentences[event.code]}\n`);
    }
  }
  return refused > 0 ? 1 : 0;
}

export async function verifyAll(
  session: Session,
  _options: CliOptions,
  io: CliIo,
): Promise<number> {
  const input = { commandId: newCommand(), matter: null };
  for await (const event of verifyEvidence(session.engine, input)) {
    if (event.type !== 'done') continue;
    const { whole, changed, missing, custodyChain } = event;
    io.out(`完整 ${whole} 件，已变动 ${changed.length} 件，缺失 ${missing.length} 件\n`);
    for (const id of changed) io.out(`已变动\t${id}\n`);
    for (const id of missing) io.out(`缺失\t${id}\n`);
    io.out(
      custodyChain.whole
        ? `保管链完整，共 ${custodyChain.entries} 条\n`
        : `保管链在第 ${custodyChain.firstBrokenSeq} 条断开\n`,
    );
    return changed.length + missing.length > 0 || !custodyChain.whole ? 3 : 0;
  }
  return 1;
}

export async function exportToFile(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const evidenceId = EvidenceId.safeParse(options.need('id'));
  if (!evidenceId.success) throw new UsageError('--id 不是证据编号；编号见 evidence list。');
  const target = resolve(options.need('out'));
  const written = await exportEvidence(session.engine, {
    commandId: newCommand(),
    evidenceId: evidenceId.data,
    grantId: grant(session, target, 'write'),
  });
  io.out(`${target}\t${written.sizeBytes} 字节\t${written.sha256}\n`);
}

/** The person at the command line has named the path herself: that is the permission. */
export function grant(session: Session, path: string, mode: Grant['mode']): GrantId {
  const grantId = GrantId.parse(randomUUID());
  session.grants.add({ grantId, mode, path, displayName: basename(path) });
  return grantId;
}

export function newCommand(): CommandId {
  return CommandId.parse(randomUUID());
}
