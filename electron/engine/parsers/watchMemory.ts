import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its resident memory passes the limit or its parent is gone. A thread of
 * its own looks, because the main thread may be stuck in the very code that eats the memory, and
 * Node's own limit does not count buffers.
 */
export function watchMemory(limitMb: number): void {
  const watcher = new Worker(watcherSource, {
    eval: true,
    workerData: { limitBytes: limitMb * 1_048_576, parent: process.ppid },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    stdin: false,
  });
  watcher.unref();
}

// Text, so that it needs no file of its own in the bundle.
const watcherSource = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  const gone = process.ppid !== workerData.parent;
  if (gone || process.memoryUsage.rss() > workerData.limitBytes) process.kill(process.pid, 'SIGKILL');
}, 50);
`;
