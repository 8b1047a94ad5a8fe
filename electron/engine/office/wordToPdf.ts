import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AnDunError } from '../../../domain/errors.ts';
import { writeLibreOfficeProfile } from './libreOfficeProfile.ts';
import { withOfficeFolder } from './officeLeftOvers.ts';
import { findOfficePrograms, type OfficeProgram } from './officeProgram.ts';
import { runOffice } from './runOffice.ts';

/** The PDF, and which program of this computer made it. */
export interface OfficePdf {
  pdf: Uint8Array;
  programName: string;
}

/** Makes a PDF of a Word file. @throws AnDunError PDF_NOT_OF_WORD, PDF_FAILED, CANCELLED */
export type WordPrinter = (docx: Uint8Array, closing: AbortSignal) => Promise<OfficePdf>;

const TIME_LIMIT_MS = 90_000;

/**
 * Lets a word processor of this computer lay a Word file out; where one fails, the next one that is there. The file
 * stands as plaintext in a temporary folder that only this user can open, as long as the program runs; then the folder
 * is deleted, whatever came of it.
 * @param options for tests: other programs, another limit (for each of them)
 * @throws AnDunError PDF_NOT_OF_WORD where there is no such program, PDF_FAILED, CANCELLED
 */
export async function wordToPdf(
  docx: Uint8Array,
  closing: AbortSignal,
  options: { programs?: OfficeProgram[]; timeLimitMs?: number; parent?: string } = {},
): Promise<OfficePdf> {
  const { programs = await findOfficePrograms(), timeLimitMs = TIME_LIMIT_MS, parent } = options;
  if (programs.length === 0) throw new AnDunError('PDF_NOT_OF_WORD');
  for (const program of programs) {
    if (closing.aborted) break;
    const signal = AbortSignal.any([closing, AbortSignal.timeout(timeLimitMs)]);
    const work = (folder: string) => layOut(docx, program, folder, signal);
    const pdf = await withOfficeFolder(work, parent);
    if (pdf && !closing.aborted) return { pdf, programName: program.name };
  }
  throw new AnDunError(closing.aborted ? 'CANCELLED' : 'PDF_FAILED');
}

async function layOut(
  docx: Uint8Array,
  program: OfficeProgram,
  folder: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const input = join(folder, 'paper.docx');
  const output = join(folder, 'paper.pdf');
  const profile = join(folder, 'profile');
  if (program.kind === 'libreoffice') await writeLibreOfficeProfile(profile);
  else await mkdir(profile, { mode: 0o700 });
  await writeFile(input, docx, { flag: 'wx', mode: 0o600 });
  await runOffice(program, { input, output, profile, pids: join(folder, 'pids') }, folder, signal);
  const pdf = await readFile(output).catch(() => null);
  return pdf?.subarray(0, 5).toString('latin1') === '%PDF-' ? pdf : null;
}
