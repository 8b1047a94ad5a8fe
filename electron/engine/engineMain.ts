import { join } from 'node:path';
import type { EngineInit } from '../../domain/control/controlMessages.ts';
import { type ControlChannel, openControlChannel } from './host/controlChannel.ts';
import { logLine, whereOf } from './host/engineLog.ts';
import { EvidenceReads } from './host/evidenceReads.ts';
import { PaperPrints } from './host/paperPrints.ts';
import { serveScreens } from './host/serveScreens.ts';
import { clearOfficeLeftOvers } from './office/officeLeftOvers.ts';
import { bundledParserHost } from './parsers/bundledParserHost.ts';
import { utilityParserHost } from './parsers/utilityParserHost.ts';
import { leaveVault } from './session/enterVault.ts';
import { resumeVault } from './session/resumeVault.ts';
import type { Session } from './session/session.ts';
import { sessionOnThisMachine } from './session/sessionOnThisMachine.ts';

/** The answer to vault.lock must leave before the process does. */
const lastWordsMs = 100;

startEngine(openControlChannel());

/** The engine process: waits for `init`, then serves screens until main ends it. */
function startEngine(channel: ControlChannel): void {
  exitOnUnexpected();
  // Main is gone without a word: nobody is left to serve.
  process.once('disconnect', () => process.exit(0));
  channel.onMessage((message) => {
    if (message.type === 'init') begin(channel, message);
    else if (message.type === 'shutdown') process.exit(0);
  });
}

function begin(channel: ControlChannel, init: EngineInit): void {
  void clearOfficeLeftOvers();
  const prints = new PaperPrints(channel.post);
  const session = sessionOnThisMachine({
    dataDir: init.dataDir,
    templatesDir: join(init.resourcesDir, 'templates'),
    ocrModelsDir: join(init.resourcesDir, 'ocr-models'),
    deviceName: init.deviceName,
    parsers:
      channel.host === 'utility'
        ? utilityParserHost(channel)
        : bundledParserHost(process.argv[1] ?? ''),
    printPaper: prints.print,
    onOpened: (vaultKind, key) => {
      channel.post({ type: 'sessionOpened', vaultKind, key });
      key.fill(0);
    },
    onLocked: () => {
      channel.post({ type: 'lockRequested' });
      setTimeout(() => process.exit(0), lastWordsMs);
    },
  });
  const reads = new EvidenceReads(session);
  channel.onPort(serveScreens(session));
  channel.onMessage((message) => {
    if (message.type === 'grant') {
      session.grants.add(message);
    } else if (message.type === 'readEvidence' || message.type === 'evidenceInfo') {
      void reads.answer(message).then((answer) => channel.post(answer));
    } else if (message.type === 'paperPrinted') {
      prints.settle(message);
    } else if (message.type === 'resume') {
      resume(session, message);
    } else if (message.type === 'shutdown') {
      void shutDown(session, reads);
    }
  });
  process.removeAllListeners('disconnect');
  process.once('disconnect', () => void shutDown(session, reads));
  channel.post({ type: 'ready', engineVersion: init.appVersion, pid: process.pid });
}

function resume(session: Session, message: Parameters<typeof resumeVault>[1]): void {
  session
    .exclusively(() => resumeVault(session, message))
    .then(
      () => logLine({ operation: 'resume', outcome: 'ok' }),
      // The screen then finds the vault locked and asks for the passphrase.
      (error) => logLine({ operation: 'resume', outcome: 'FAILED', where: whereOf(error) }),
    );
}

async function shutDown(session: Session, reads: EvidenceReads): Promise<void> {
  await reads.closeAll();
  await session.exclusively(() => leaveVault(session)).catch(() => undefined);
  process.exit(0);
}

/** An error that nobody expected leaves unknown state behind; a fresh engine is safer than this one. */
function exitOnUnexpected(): void {
  const leave = (operation: string) => (error: unknown) => {
    logLine({ operation, outcome: 'INTERNAL', where: whereOf(error) });
    process.exit(70);
  };
  process.on('uncaughtException', leave('uncaughtException'));
  process.on('unhandledRejection', leave('unhandledRejection'));
}
