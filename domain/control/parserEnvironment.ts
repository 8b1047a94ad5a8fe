/**
 * Environment of each kind of parser process, beside what the starter gives. The reader of pictures
 * takes and returns buffers of many sizes; with glibc's habits it would keep 590 MB, with these about 350.
 * Other systems pass over these names.
 */
export const parserEnvironment: Record<'parser' | 'ocr', Record<string, string>> = {
  parser: {},
  ocr: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '8000000',
    MALLOC_TRIM_THRESHOLD_: '32000000',
  },
};

/**
 * Settings of V8 for a parser process. A small young generation keeps the garbage of a long stream
 * from growing the process by a hundred megabytes.
 */
export function parserArguments(memoryLimitMb: number): string[] {
  return [`--max-old-space-size=${memoryLimitMb}`, '--max-semi-space-size=16'];
}
