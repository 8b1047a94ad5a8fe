import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { openControlChannel } from '../../../../electron/engine/host/controlChannel.ts';

/** A tiny engine that speaks the whole control protocol, to test the processes around it. */
export const standInRouter = {
  echo: os.input(z.object({ text: z.string() })).handler(({ input }) => ({
    text: input.text,
    node: process.version,
    pid: process.pid,
    environment: Object.keys(process.env),
  })),
  count: os.input(z.object({ to: z.number() })).handler(async function* ({ input }) {
    for (let step = 1; step <= input.to; step += 1) yield { step };
  }),
  never: os.handler(() => new Promise<{ never: true }>(() => {})),
  crash: os.handler((): { gone: true } => process.exit(7)),
  lock: os.handler(() => {
    channel.post({ type: 'lockRequested' });
    setTimeout(() => process.exit(0), 20);
    return { locked: true };
  }),
  grants: os.handler(() => grants),
};
export type StandInRouter = typeof standInRouter;

const grants: unknown[] = [];
const evidence = new Uint8Array(3_000_000).map((_, index) => index % 251);
const channel = openControlChannel();
const handler = new RPCHandler(standInRouter);

channel.onPort((port) => handler.upgrade(port));
channel.onMessage((message) => {
  if (message.type === 'init') {
    channel.post({ type: 'ready', engineVersion: message.appVersion, pid: process.pid });
  } else if (message.type === 'grant') {
    grants.push(message);
  } else if (message.type === 'evidenceInfo') {
    const info = { sizeBytes: evidence.length, mime: 'audio/wav', originalName: '录音.wav' };
    channel.post({ type: 'evidenceInfoResult', requestId: message.requestId, info });
  } else if (message.type === 'readEvidence') {
    const bytes = evidence.slice(message.offset, message.offset + message.length);
    channel.post({ type: 'readEvidenceResult', requestId: message.requestId, bytes });
  } else if (message.type === 'shutdown') {
    process.exit(0);
  }
});
