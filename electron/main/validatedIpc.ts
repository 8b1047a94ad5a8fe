import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import { APP_ORIGIN } from './appOrigin.ts';
import { originOf } from './compat.ts';

/**
 * Answers a request of our own page. The only way into the main process; raw `ipcMain` is banned.
 * A request from any other frame or origin, or with input that the schema refuses, is rejected.
 */
export function answer<Schema extends z.ZodType, Result>(
  channel: string,
  input: Schema,
  respond: (input: z.infer<Schema>, from: WebContents) => Result | Promise<Result>,
): void {
  ipcMain.handle(channel, (event, payload: unknown) => {
    if (!isOurPage(event)) throw new Error(`Refused ${channel}: not from the main frame`);
    const parsed = input.safeParse(payload);
    // The input itself stays out of the message: it may hold names of client files.
    if (!parsed.success) throw new Error(`Refused ${channel}: invalid input`);
    return respond(parsed.data, event.sender);
  });
}

/** Hears a signal without payload from our own page; silently drops it from anybody else. */
export function hear(channel: string, listener: (from: WebContents) => void): void {
  ipcMain.on(channel, (event) => {
    if (isOurPage(event)) listener(event.sender);
  });
}

function isOurPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && originOf(frame) === APP_ORIGIN;
}
