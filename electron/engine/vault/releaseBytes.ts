/** Smaller ones may lie in a pool with others. */
const LEAST_BYTES = 8_192;

/**
 * Gives the memory of bytes that nobody needs any more back at once. The collector would let tens of megabytes of such
 * pieces pile up before it looks. Only for bytes that their caller made itself or got for itself alone; bytes that
 * share their memory with others stay.
 */
export function releaseBytes({ buffer, byteLength }: Uint8Array): void {
  if (byteLength < LEAST_BYTES || byteLength !== buffer.byteLength) return;
  // Node has had the method since 21; the types of ES2023 have not.
  (buffer as ArrayBuffer & { transfer?(bytes: number): ArrayBuffer }).transfer?.(0);
}
