import { join } from 'node:path';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { AnDunError } from '../../../../domain/errors.ts';
import { openControlChannel } from '../../../../electron/engine/host/controlChannel.ts';
import { PictureReader } from '../../../../electron/engine/ocr/pictureReader.ts';
import { bundledParserHost } from '../../../../electron/engine/parsers/bundledParserHost.ts';
import { readRows } from '../../../../electron/engine/parsers/readRows.ts';
import { utilityParserHost } from '../../../../electron/engine/parsers/utilityParserHost.ts';

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
  /** Rows of a file, by a real parser process; the code when it was refused. */
  readRows: os.input(z.object({ text: z.string() })).handler(async ({ input }) => {
    const source = sourceOf(Buffer.from(input.text, 'utf8'));
    const request = { source, fileName: '导出', choices: null };
    const rows: (number | null)[][] = [];
    try {
      for await (const event of readRows(parsers(), request)) {
        if (event.type !== 'rows') continue;
        rows.push(...event.records.map((row) => [row.occurredAtMs, row.durationSeconds]));
      }
      return { rows, code: '' };
    } catch (error) {
      return { rows, code: error instanceof AnDunError ? error.code : 'INTERNAL' };
    }
  }),
  /** Lines on a picture, by the real process that reads them. */
  readPicture: os.input(z.object({ base64: z.string() })).handler(async ({ input }) => {
    const modelsDir = join(resourcesDir, 'ocr-models');
    const reader = new PictureReader({ parsers: parsers(), modelsDir });
    try {
      const { lines } = await reader.read(sourceOf(Buffer.from(input.base64, 'base64')));
      return { lines: lines.map(({ text }) => text), code: '' };
    } catch (error) {
      return { lines: [], code: error instanceof AnDunError ? error.code : 'INTERNAL' };
    } finally {
      reader.close();
    }
  }),
};
export type StandInRouter = typeof standInRouter;

let resourcesDir = '';
let host: ReturnType<typeof bundledParserHost> | undefined;
const parsers = () => {
  host ??=
    channel.host === 'utility'
      ? utilityParserHost(channel)
      : bundledParserHost(process.argv[1] ?? '');
  return host;
};
const sourceOf = (bytes: Uint8Array) => ({
  sizeBytes: bytes.length,
  readRange: async (offset: number, length: number) => bytes.slice(offset, offset + length),
});
const grants: unknown[] = [];
const evidence = new Uint8Array(3_000_000).map((_, index) => index % 251);
const channel = openControlChannel();
const handler = new RPCHandler(standInRouter);

channel.onPort((port) => handler.upgrade(port));
channel.onMessage((message) => {
  if (message.type === 'init') {
    resourcesDir = message.resourcesDir;
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
