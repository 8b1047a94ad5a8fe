import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeCommand } from '../../../electron/engine/office/officeCommand.ts';
import {
  findOfficeProgram,
  type OfficeProgram,
  officePlaces,
} from '../../../electron/engine/office/officeProgram.ts';
import { wordToPdf } from '../../../electron/engine/office/wordToPdf.ts';
import { p, wordFile } from '../templates/wordFile.ts';

let parent: string;
const open = new AbortController().signal;
const bytes = wordFile({ body: p('委托人：陈小满') });

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'andun-office-test-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** A stand-in for soffice; `$out` and `$in` are what it is told to write and to read. */
async function program(script: string): Promise<OfficeProgram> {
  const path = join(parent, 'soffice');
  const read = `eval "in=\\\${$#}"; out="$(dirname "$in")/paper.pdf"`;
  await writeFile(path, `#!/bin/sh\n${read}\n${script}\n`);
  await chmod(path, 0o755);
  return { kind: 'libreoffice', name: 'LibreOffice', path };
}

const left = async () => (await readdir(parent)).filter((name) => name.startsWith('andun-office-'));

describe.skipIf(process.platform === 'win32')('a Word file of the firm’s own as PDF', () => {
  it('is laid out by the word processor that is there, and nothing of it stays behind', async () => {
    const log = join(parent, 'log');
    const office = await program(
      `ls -ld "$(dirname "$in")" > ${log}; printf '%%PDF-1.7 %s' "$#" > "$out"`,
    );
    const { pdf, programName } = await wordToPdf(bytes, open, { program: office, parent });
    expect(Buffer.from(pdf).toString()).toMatch(/^%PDF-1\.7 \d+$/);
    expect(programName).toBe('LibreOffice');
    expect(await readFile(log, 'utf8')).toMatch(/^drwx------/);
    expect(await left()).toEqual([]);
  });

  it('is given up, with all that was started, when it takes too long', async () => {
    const log = join(parent, 'log');
    const office = await program(`sh -c 'sleep 3; echo late > ${log}' & sleep 30`);
    const begun = Date.now();
    const work = wordToPdf(bytes, open, { program: office, parent, timeLimitMs: 400 });
    await expect(work).rejects.toMatchObject({ code: 'PDF_FAILED' });
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(await left()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 3_500));
    await expect(readFile(log)).rejects.toThrow();
  });

  it('is given up when the vault closes', async () => {
    const closing = new AbortController();
    const office = await program('sleep 30');
    const work = wordToPdf(bytes, closing.signal, { program: office, parent });
    setTimeout(() => closing.abort(), 200);
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await left()).toEqual([]);
  });

  it.each(['exit 1', 'true', 'echo "not a PDF" > "$out"'])(
    'fails when the program does: %s',
    async (script) => {
      const work = wordToPdf(bytes, open, { program: await program(script), parent });
      await expect(work).rejects.toMatchObject({ code: 'PDF_FAILED' });
      expect(await left()).toEqual([]);
    },
  );

  it('says what to do where there is no such program', async () => {
    await expect(wordToPdf(bytes, open, { program: null, parent })).rejects.toMatchObject({
      code: 'PDF_NOT_OF_WORD',
    });
  });

  it('takes away what a crash left long ago, and nothing that may be in use', async () => {
    for (const name of ['andun-office-old', 'andun-office-new', 'other']) {
      await mkdir(join(parent, name));
    }
    await utimes(join(parent, 'andun-office-old'), 1_000, 1_000);
    await wordToPdf(bytes, open, { program: await program('exit 1'), parent }).catch(
      () => undefined,
    );
    expect(await left()).toEqual(['andun-office-new']);
    expect(await readdir(parent)).toContain('other');
  });

  it('is a PDF with the words of the paper, where LibreOffice is installed', async ({ skip }) => {
    const found = await findOfficeProgram();
    if (!found) return skip();
    const { pdf } = await wordToPdf(bytes, open, { program: found, parent });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(1_000);
  }, 90_000);
});

describe('the word processors of a computer', () => {
  it('are looked for where installers put them, Word before WPS before LibreOffice', () => {
    const env = { SystemRoot: 'D:\\Windows', LOCALAPPDATA: 'D:\\Users\\li\\AppData\\Local' };
    const places = officePlaces({ platform: 'win32', env });
    expect([...new Set(places.map(({ name }) => name))]).toEqual(['Word', 'WPS', 'LibreOffice']);
    expect(places[0]?.path).toBe('D:\\Program Files\\Microsoft Office\\root\\Office*\\WINWORD.EXE');
    const mac = officePlaces({ platform: 'darwin', env: { HOME: '/Users/li' } });
    expect(mac[0]?.path).toBe('/Applications/LibreOffice.app/Contents/MacOS/soffice');
  });

  it('are told what to do by arguments of their own, never in a line for a shell', () => {
    const job = { input: '/t/a b; rm.docx', output: '/t/a b; rm.pdf', profile: '/t/profile' };
    const libre = officeCommand(
      { kind: 'libreoffice', name: '', path: '/usr/bin/soffice' },
      job,
      {},
    );
    expect(libre.file).toBe('/usr/bin/soffice');
    expect(libre.args.at(-1)).toBe(job.input);
    expect(libre.args).toContain('-env:UserInstallation=file:///t/profile');
    const word = officeCommand({ kind: 'word', name: '', path: 'WINWORD.EXE' }, job, {});
    expect(word.args.join(' ')).not.toContain('rm.docx');
    expect(word.env).toMatchObject({ ANDUN_PROGRAM: 'Word.Application', ANDUN_INPUT: job.input });
    const script = Buffer.from(word.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script).toContain('$program.Quit()');
  });
});
