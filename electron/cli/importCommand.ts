import type { MatterRef } from '../../domain/contract/caseContract.ts';
import { errorSentences } from '../../domain/errors.ts';
import { IntakeId } from '../../domain/ids.ts';
import { localClient } from '../engine/host/localClient.ts';
import type { Session } from '../engine/session/session.ts';
import { type CliIo, UsageError } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';
import { newCommand } from './evidenceCommands.ts';
import { findMatterRef } from './findMatterRef.ts';
import { type TakenFile, takeInFile } from './takeInFile.ts';

/**
 * `import FILE…`: adds files as evidence, takes their rows over and their attachments out. Without
 * --matter they belong to a new intake, whose id is the first line.
 * @returns 0, or 1 when something was refused (its sentence then stands on standard error)
 */
export async function importFiles(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<number> {
  if (options.files.length === 0) throw new UsageError('用法：import --vault 目录 文件…');
  const matter = await matterFor(session, options, io);
  let refused = 0;
  for (const path of options.files) {
    const taken = await takeInFile(session, path, {
      matter,
      year: options.year,
      origin: options.origin,
    });
    refused += tell(taken, io, '');
  }
  return refused > 0 ? 1 : 0;
}

async function matterFor(session: Session, options: CliOptions, io: CliIo): Promise<MatterRef> {
  if (options.matter !== '') return findMatterRef(session, options.matter);
  const intakeId = IntakeId.parse(session.options.newId());
  await localClient(session).intake.create({ commandId: newCommand(), intakeId });
  io.out(`新接待\t${intakeId}\n`);
  return { kind: 'intake', intakeId };
}

function tell(taken: TakenFile, io: CliIo, indent: string): number {
  const where = taken.item ? `证据${taken.item.number}` : '未加入';
  const name = taken.name.replace(/[\t\r\n]+/g, ' ');
  io.out(`${indent}${name}\t${where}\t${taken.found.join('；')}\n`);
  for (const code of taken.refusals)
    io.err(`${indent}${name}：${errorSentences[code]}（${code}）\n`);
  const inside = taken.parts.map((part) => tell(part, io, `${indent}  `));
  return taken.refusals.length + inside.reduce((sum, count) => sum + count, 0);
}
