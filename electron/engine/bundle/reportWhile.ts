/** How often the screen hears about long work. */
const everyMs = 200;

/**
 * Yields how far work is until it ends, and returns its result. Leaving the iteration aborts the
 * work and waits for it, so that nothing goes on behind the reader's back.
 * @param work is given a signal that any of `stops` sets off
 */
export async function* reportWhile<Event, Result>(
  work: (stop: AbortSignal) => Promise<Result>,
  now: () => Event,
  stops: readonly AbortSignal[],
): AsyncGenerator<Event, Result> {
  const leaving = new AbortController();
  const running = work(AbortSignal.any([leaving.signal, ...stops]));
  // Awaited below; a failure while the reader is slow must not count as unhandled until then.
  running.catch(() => undefined);
  try {
    yield now();
    while (!(await settlesWithin(running, everyMs))) yield now();
    return await running;
  } finally {
    leaving.abort();
    await running.catch(() => undefined);
  }
}

async function settlesWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
