type Work = () => Promise<void>;

const works = new Set<Work>();
const limitMs = 4_000;

/**
 * Asks for a chance to save before the vault is locked: an intake that is still being typed.
 * @returns a function that takes the request back
 */
export function registerBeforeLock(work: Work): () => void {
  works.add(work);
  return () => works.delete(work);
}

/** Runs what was registered; a work that fails or takes longer than 4 s does not hold the lock up. */
export async function runBeforeLock(): Promise<void> {
  const all = Promise.allSettled([...works].map((work) => work()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, limitMs))]);
}
