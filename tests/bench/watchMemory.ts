import { readdirSync, readFileSync } from 'node:fs';

/** Looks at the resident memory of this process and of its children ten times a second. */
export function watchMemory(): {
  stop(): { atStartMb: number; engineMb: number; parserMb: number | null };
} {
  const atStart = process.memoryUsage.rss();
  let engine = 0;
  let parser = 0;
  const look = () => {
    engine = Math.max(engine, process.memoryUsage.rss());
    for (const pid of children()) parser = Math.max(parser, residentBytes(pid));
  };
  look();
  const timer = setInterval(look, 100);
  return {
    stop() {
      look();
      clearInterval(timer);
      const isKnown = process.platform === 'linux';
      return {
        atStartMb: toMb(atStart),
        engineMb: toMb(engine),
        parserMb: isKnown ? toMb(parser) : null,
      };
    },
  };
}

/** Each thread lists the children that it started itself. */
function children(): string[] {
  return threads().flatMap((thread) =>
    readText(`/proc/self/task/${thread}/children`).trim().split(' ').filter(Boolean),
  );
}

function threads(): string[] {
  try {
    return readdirSync('/proc/self/task');
  } catch {
    return [];
  }
}

function residentBytes(pid: string): number {
  const pages = Number(readText(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
  return pages * 4_096;
}

/** Empty where there is no /proc, and for a process that has just ended. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function toMb(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
