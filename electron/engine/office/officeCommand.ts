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
  /** A folder for whatever the program keeps of its own. */
  profile: string;
  /** Where the numbers of the processes are noted that the program runs in apart from the command. */
  pids: string;
}

/** What to start so that this program makes a PDF of a file: a list of arguments, never a line for a shell. */
export function officeCommand(
  { kind, path }: OfficeProgram,
  job: OfficeJob,
  env: Machine['env'] = machine.env,
): OfficeCommand {
  return kind === 'libreoffice' ? libreOffice(path, job) : byAutomation(kind, job, env);
}

/**
 * What ends the program by force on Windows, command after command: the one that was started with all its children,
 * and Word or WPS, which the system starts for the script and which is no child of it.
 * @param pid of the command that {@link officeCommand} gave
 */
export function endCommands(
  { kind }: OfficeProgram,
  { pids }: Pick<OfficeJob, 'pids'>,
  pid: number,
  env: Machine['env'] = machine.env,
): OfficeCommand[] {
  const taskkill = win32.join(root(env), 'System32', 'taskkill.exe');
  const started = { file: taskkill, args: ['/PID', String(pid), '/T', '/F'], env: {} };
  if (kind === 'libreoffice') return [started];
  return [started, powerShell(END, { OFFICE_IMAGE: PROGRAMS[kind].image, OFFICE_PIDS: pids }, env)];
}

const PROGRAMS = {
  word: { com: 'Word.Application', image: 'WINWORD' },
  wps: { com: 'KWPS.Application', image: 'wps' },
} as const;

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
  { input, output, pids }: OfficeJob,
  env: Machine['env'],
): OfficeCommand {
  const { com, image } = PROGRAMS[kind];
  const job = { OFFICE_INPUT: input, OFFICE_OUTPUT: output, OFFICE_PIDS: pids };
  return powerShell(AUTOMATION, { OFFICE_PROGRAM: com, OFFICE_IMAGE: image, ...job }, env);
}

function powerShell(
  script: string,
  variables: Record<string, string>,
  env: Machine['env'],
): OfficeCommand {
  return {
    file: win32.join(root(env), 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    args: [
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-EncodedCommand',
      Buffer.from(script, 'utf16le').toString('base64'),
    ],
    env: variables,
  };
}

function root(env: Machine['env']): string {
  return env.SystemRoot ?? 'C:\\Windows';
}

/** Only what was started for us and shows no window: the lawyer may have opened a file of their own in it since. */
const END_OWN = `
function EndOwn($ids) {
  foreach ($id in $ids) {
    Get-Process -Id $id -ErrorAction SilentlyContinue |
      Where-Object { $_.ProcessName -eq $env:OFFICE_IMAGE -and $_.MainWindowHandle -eq 0 } |
      Stop-Process -Force -ErrorAction SilentlyContinue
  }
}
`;

/** WPS, and Word in some set-ups, answers with the program that the lawyer has open: that one is neither hidden nor quit. */
const AUTOMATION = `
$ErrorActionPreference = 'Stop'
${END_OWN}
function Running { @(Get-Process -Name $env:OFFICE_IMAGE -ErrorAction SilentlyContinue | ForEach-Object { $_.Id }) }
$before = Running
$program = New-Object -ComObject $env:OFFICE_PROGRAM
$own = @()
$hidden = $false
$alerts = $null
$security = $null
try {
  $hidden = -not $program.Visible
  if ($program.Documents.Count -eq 0) { $own = @(Running | Where-Object { $before -notcontains $_ }) }
  if ($own.Count -gt 0) {
    [IO.File]::WriteAllLines($env:OFFICE_PIDS, [string[]]$own)
    $program.Visible = $false
  }
  try { $alerts = $program.DisplayAlerts; $program.DisplayAlerts = 0 } catch {}
  $security = $program.AutomationSecurity
  $program.AutomationSecurity = 3
  if ($program.AutomationSecurity -ne 3) { throw 'Macros cannot be turned off.' }
  $paper = $program.Documents.Open($env:OFFICE_INPUT, $false, $true, $false)
  try { $paper.ExportAsFixedFormat($env:OFFICE_OUTPUT, 17) } finally { $paper.Close($false) }
} finally {
  $others = 0
  try { $others = $program.Documents.Count } catch {}
  if ($others -eq 0 -and ($hidden -or $own.Count -gt 0)) {
    try { $program.Quit() } catch {}
    if ($own.Count -gt 0) { Wait-Process -Id $own -Timeout 5 -ErrorAction SilentlyContinue }
    EndOwn $own
  } else {
    try { if ($null -ne $security) { $program.AutomationSecurity = $security } } catch {}
    try { if ($null -ne $alerts) { $program.DisplayAlerts = $alerts } } catch {}
  }
}
`;

const END = `
${END_OWN}
if (Test-Path -LiteralPath $env:OFFICE_PIDS) { EndOwn @(Get-Content -LiteralPath $env:OFFICE_PIDS) }
`;
