/**
 * Run as a process of its own: loads what makes a paper and makes one. Prints the ms from the first import to the
 * finished file, from the start of the process, and of processor time, which a busy machine stretches less.
 */
const started = performance.now();
const { benchCase } = await import('./benchCase.ts');
const { ownPaper } = await import('./ownPaper.ts');
const paper = await ownPaper(benchCase(30, 1));
if (paper.docx.length === 0) throw new Error('empty file');
const ended = performance.now();
const { user, system } = process.cpuUsage();
const cpuMs = (user + system) / 1_000;
console.log(JSON.stringify({ ms: ended - started, sinceStartMs: ended, cpuMs }));
