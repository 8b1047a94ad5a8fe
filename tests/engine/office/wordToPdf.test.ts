import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endCommands, officeCommand } from '../../../electron/engine/office/officeCommand.ts';
import {
  clearOfficeLeftOvers,
  withOfficeFolder,
} from '../../../electron/engine/office/officeLeftOvers.ts';
import {
  findOfficePrograms,
  type OfficeProgram,
  officePlaces,
} from '../../../electron/engine/office/officeProgram.ts';
import { wordToPdf } from '../../../electron/engine/office/wordToPdf.ts';
import { openTestVault } from '../support/openTestSession.ts';
import { p, r, relation, wordFile } from '../templates/wordFile.ts';

let parent: string;
const open = new AbortController().signal;
const bytes = wordFile({ body: p('委托人：陈小满') });

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'andun-test-office-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

/** A stand-in for soffice; `$out` and `$in` are what it is told to write and to read. */
async function program(script: string, name = 'soffice'): Promise<OfficeProgram> {
  const path = join(parent, name);
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
    const { pdf, programName } = await wordToPdf(bytes, open, { programs: [office], parent });
    expect(Buffer.from(pdf).toString()).toMatch(/^%PDF-1\.7 \d+$/);
    expect(programName).toBe('LibreOffice');
    expect(await readFile(log, 'utf8')).toMatch(/^drwx------/);
    expect(await left()).toEqual([]);
  });

  it('is given up, with all that was started, when it takes too long', async () => {
    const pipe = pipeTo(parent);
    const office = await program(`exec 3> ${pipe}; echo begun >&3; sleep 600 & exec sleep 600`);
    const ended = readFile(pipe, 'utf8');
    const work = wordToPdf(bytes, open, { programs: [office], parent, timeLimitMs: 1_500 });
    await expect(work).rejects.toMatchObject({ code: 'PDF_FAILED' });
    expect(await left()).toEqual([]);
    // The end of the pipe comes when the last process that holds it has ended.
    expect(await ended).toBe('begun\n');
  });

  it('is given up when the vault closes, also while the program runs', async () => {
    const closing = new AbortController();
    const pipe = pipeTo(parent);
    const office = await program(`exec 3> ${pipe}; echo begun >&3; exec sleep 600`);
    const work = wordToPdf(bytes, closing.signal, { programs: [office], parent });
    const settled = expect(work).rejects.toMatchObject({ code: 'CANCELLED' });
    for await (const _begun of createReadStream(pipe)) closing.abort();
    expect(closing.signal.aborted).toBe(true);
    await settled;
    expect(await left()).toEqual([]);
  });

  it('is laid out by the next program where one fails, and names the one that did it', async () => {
    const broken = await program('exit 1', 'broken');
    const sound = await program('printf "%%PDF-1.7" > "$out"', 'sound');
    const programs = [
      { ...broken, name: 'Word' },
      { ...sound, name: 'LibreOffice' },
    ];
    const { programName } = await wordToPdf(bytes, open, { programs, parent });
    expect(programName).toBe('LibreOffice');
    expect(await left()).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'is there although its folder cannot be cleared away at once; the folder goes later',
    async () => {
      const office = await program(
        'printf "%%PDF-1.7" > "$out"; mkdir stuck && touch stuck/a && chmod 500 stuck',
      );
      const { pdf } = await wordToPdf(bytes, open, { programs: [office], parent });
      expect(Buffer.from(pdf).toString()).toBe('%PDF-1.7');
      for (const name of await left()) await chmod(join(parent, name, 'stuck'), 0o700);
      await clearOfficeLeftOvers(parent);
      expect(await left()).toEqual([]);
    },
  );

  it.each(['exit 1', 'true', 'echo "not a PDF" > "$out"'])(
    'fails when the program does: %s',
    async (script) => {
      const work = wordToPdf(bytes, open, { programs: [await program(script)], parent });
      await expect(work).rejects.toMatchObject({ code: 'PDF_FAILED' });
      expect(await left()).toEqual([]);
    },
  );

  it('says what to do where there is no such program', async () => {
    await expect(wordToPdf(bytes, open, { programs: [], parent })).rejects.toMatchObject({
      code: 'PDF_NOT_OF_WORD',
    });
  });

  it('is a PDF with the words of the paper, where LibreOffice is installed', async ({ skip }) => {
    const programs = await findOfficePrograms();
    if (programs.length === 0) return skip();
    const { pdf } = await wordToPdf(bytes, open, { programs, parent });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(1_000);
  }, 90_000);

  it('fetches nothing from the net while it is laid out, even uncleaned', async ({ skip }) => {
    const programs = (await findOfficePrograms()).filter(({ kind }) => kind === 'libreoffice');
    if (programs.length === 0) return skip();
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const hostile = hostileFile(`http://127.0.0.1:${port}`);
    const { pdf } = await wordToPdf(hostile, open, { programs, parent });
    server.close();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked).toEqual([]);
  }, 90_000);
});

/** What a template may try that came past the cleaning: linked pictures, texts and templates. */
function hostileFile(base: string): Uint8Array {
  const picture = (attributes: string) =>
    `<w:p><w:r><w:pict><v:shape id="a" type="#_x0000_t75" style="width:20pt;height:20pt"><v:imagedata ${attributes}/></v:shape></w:pict></w:r></w:p>`;
  const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  // The one that LibreOffice 7.4 does fetch under a profile with nothing set.
  const linked = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="300000" cy="300000"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}"><pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rIdpixel"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="300000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('旧文')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return wordFile({
    body: [
      p('委托人：陈小满'),
      picture(`src="${base}/src.png"`),
      picture('r:id="rIdpixel"'),
      linked,
      field(`INCLUDEPICTURE "${base}/field.png" \\d`),
      field(`INCLUDETEXT "${base}/text.docx"`),
    ].join(''),
    relations: relation('rIdpixel', 'image', `${base}/relation.png`, true),
  });
}

describe('what a crash left of a Word file being laid out', () => {
  const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

  it('goes as soon as its process has ended; what is in use stays, for a while', async () => {
    const names = [
      `andun-office-${ended()}-abc`,
      `andun-office-${process.ppid}-new`,
      `andun-office-${process.ppid}-old`,
      'andun-office-old',
      'other',
    ];
    for (const name of names) {
      await mkdir(join(parent, name));
      await writeFile(join(parent, name, 'paper.docx'), '陈小满');
    }
    for (const name of names.slice(2)) await utimes(join(parent, name), 1_000, 1_000);
    await clearOfficeLeftOvers(parent);
    expect((await readdir(parent)).sort()).toEqual([`andun-office-${process.ppid}-new`, 'other']);
  });

  it('goes when a vault is opened, without a PDF being asked for', async () => {
    const folder = join(tmpdir(), `andun-office-${ended()}-${process.pid}`);
    await mkdir(folder);
    await writeFile(join(folder, 'paper.docx'), '陈小满');
    const test = await openTestVault();
    await expect.poll(() => readdir(folder).catch(() => null)).toBeNull();
    await test.close();
  });

  it('goes in no case while this very process lays it out', async () => {
    await withOfficeFolder(async (folder) => {
      await clearOfficeLeftOvers(parent);
      expect(await readdir(folder)).toEqual([]);
    }, parent);
    expect(await left()).toEqual([]);
  });
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
    const job = {
      input: '/t/a b; rm.docx',
      output: '/t/a b; rm.pdf',
      profile: '/t/profile',
      pids: '/t/pids',
    };
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
    expect(word.env).toMatchObject({ OFFICE_PROGRAM: 'Word.Application', OFFICE_INPUT: job.input });
    const script = scriptOf(word);
    expect(script).toContain('if ($program.AutomationSecurity -ne 3) { throw');
    expect(script.indexOf('AutomationSecurity -ne 3')).toBeLessThan(script.indexOf('.Open('));
    expect(script).toContain('if ($others -eq 0 -and');
  });

  it('are ended on Windows with the Word that the system started for the script, and no other', () => {
    const word = { kind: 'word', name: 'Word', path: 'WINWORD.EXE' } as const;
    const [tree, program, ...more] = endCommands(word, { pids: 'C:\\t\\pids' }, 4711, {});
    expect(tree?.args).toEqual(['/PID', '4711', '/T', '/F']);
    expect(program?.env).toEqual({ OFFICE_IMAGE: 'WINWORD', OFFICE_PIDS: 'C:\\t\\pids' });
    expect(program && scriptOf(program)).toContain('$_.MainWindowHandle -eq 0');
    expect(more).toEqual([]);
    const libre = { kind: 'libreoffice', name: '', path: 'soffice.com' } as const;
    expect(endCommands(libre, { pids: '' }, 4711, {})).toHaveLength(1);
  });
});

const scriptOf = ({ args }: { args: string[] }) =>
  Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le');

function pipeTo(folder: string): string {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  return pipe;
}
