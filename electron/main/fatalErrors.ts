import { app, dialog } from 'electron';
import { type ErrorCode, errorSentences } from '../../domain/errors.ts';

/** Anything that main did not expect ends the program with a plain sentence, not with a stack. */
export function catchUnexpectedErrors(): void {
  const fail = (error: unknown) => {
    console.error(error);
    dialog.showErrorBox('案盾遇到意外错误', errorSentences.INTERNAL);
    app.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}

/** The engine cannot work at all; the sentence of the code says what to do. */
export function showEngineFatal(code: string): void {
  const sentence = errorSentences[code as ErrorCode] ?? errorSentences.ENGINE_UNAVAILABLE;
  dialog.showErrorBox('案盾无法读写案件库', sentence);
}
