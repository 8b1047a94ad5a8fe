import { resolve } from 'node:path';
import { usualPapers } from '../../domain/packs/pack.ts';
import { makePack } from '../engine/packs/makePack.ts';
import { planPack } from '../engine/packs/planPack.ts';
import type { Session } from '../engine/session/session.ts';
import type { CliIo } from './cliIo.ts';
import type { CliOptions } from './cliOptions.ts';
import { grant, newCommand } from './evidenceCommands.ts';
import { findCaseId } from './findMatterRef.ts';

/** Makes the pack of a case as a folder inside --out, for the channels that fit it now. */
export async function packToFolder(
  session: Session,
  options: CliOptions,
  io: CliIo,
): Promise<undefined> {
  const folder = resolve(options.need('out'));
  const caseId = await findCaseId(session, options.need('case'));
  const { engine } = session;
  const { channels, wholeFiles } = await planPack(engine, { caseId });
  const chosen = usualPapers(channels.map(({ route }) => route));
  const input = {
    commandId: newCommand(),
    caseId,
    choice: { papers: chosen, evidence: 'extract' as const },
    grantId: grant(session, folder, 'writeDir'),
    as: 'folder' as const,
  };
  for await (const event of makePack(engine, input)) {
    if (event.type !== 'done') continue;
    const { name, papers, evidence, files, bundleSha256 } = event;
    io.out(`${resolve(folder, name)}\t文书 ${papers} 份\t证据 ${evidence} 件\t文件 ${files} 个\n`);
    if (bundleSha256 !== '') io.out(`证据包\t${bundleSha256}\n`);
  }
  for (const { route, label, papers } of channels) {
    if (!route.ticked) {
      io.err(`未列入：${label}（${route.reason}）\n`);
      continue;
    }
    for (const { kind, title, missing } of papers) {
      if (!route.usual.includes(kind)) continue;
      for (const field of missing) io.err(`待补：${title}（${label}）：${field.label}\n`);
    }
  }
  const cited = new Set(
    channels
      .filter(({ route }) => route.ticked)
      .flatMap(({ route, papers }) => papers.filter(({ kind }) => route.usual.includes(kind)))
      .flatMap(({ cites }) => cites),
  );
  for (const { evidenceId, number, title } of wholeFiles) {
    const what = `证据${number} ${title}（含与本案无关的他人记录）`;
    if (cited.has(evidenceId)) io.err(`文书引用，只附与本案有关的摘录：${what}\n`);
    else io.err(`没有装入证据包：${what}\n`);
  }
}
