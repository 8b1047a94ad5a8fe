import { join, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Machine, OfficeProgram } from './officeProgram.ts';

const machine: Machine = process;

export interface OfficeCommand {
  file: string;
  args: string[];
  env: Record<string, string>;
}

export interface OfficeJob {
  /** The Word file. */
  input: string;
  /** Where the PDF is to be; in the same folder, under the same name. */
  output: string;
  /** An empty folder for whatever the program keeps of its own. */
  profile: string;
}

/** What to start so that this program makes a PDF of a file: a list of arguments, never a line for a shell. */
export function officeCommand(
  { kind, path }: OfficeProgram,
  job: OfficeJob,
  env: Readonly<Record<string, string | undefined>> = machine.env,
): OfficeCommand {
  return kind === 'libreoffice' ? libreOffice(path, job) : byAutomation(kind, job, env);
}

/** Its own profile: it neither waits for a window that is open nor sees what the user has set up. */
function libreOffice(file: string, { output, input, profile }: OfficeJob): OfficeCommand {
  return {
    file,
    args: [
      '--headless',
      '--norestore',
      '--nologo',
      '--nolockcheck',
      '--nodefault',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      join(output, '..'),
      input,
    ],
    env: { HOME: profile, TMPDIR: profile, TMP: profile, TEMP: profile },
  };
}

/** Word and WPS make a PDF only for a script. Macros are off, dialogs too; the file is opened to be read. */
function byAutomation(
  kind: 'word' | 'wps',
  { input, output }: OfficeJob,
  env: Readonly<Record<string, string | undefined>>,
): OfficeCommand {
  const root = env.SystemRoot ?? 'C:\\Windows';
  return {
    file: win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    args: [
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-EncodedCommand',
      Buffer.from(AUTOMATION, 'utf16le').toString('base64'),
    ],
    env: {
      ANDUN_PROGRAM: kind === 'word' ? 'Word.Application' : 'KWPS.Application',
      ANDUN_INPUT: input,
      ANDUN_OUTPUT: output,
    },
  };
}

const AUTOMATION = `
$ErrorActionPreference = 'Stop'
$program = New-Object -ComObject $env:ANDUN_PROGRAM
try {
  $program.Visible = $false
  try { $program.DisplayAlerts = 0 } catch {}
  try { $program.AutomationSecurity = 3 } catch {}
  $paper = $program.Documents.Open($env:ANDUN_INPUT, $false, $true, $false)
  try { $paper.ExportAsFixedFormat($env:ANDUN_OUTPUT, 17) } finally { $paper.Close($false) }
} finally { $program.Quit() }
`;
