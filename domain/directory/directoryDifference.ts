import { z } from 'zod';
import { directoryItemNames } from './directoryTable.ts';

/** One value that an import brings or brings up to date. */
export const DirectoryDifference = z.object({
  item: z.enum(Object.keys(directoryItemNames) as (keyof typeof directoryItemNames)[]),
  shown: z.string(),
  change: z.enum(['added', 'updated']),
});
export type DirectoryDifference = z.infer<typeof DirectoryDifference>;
