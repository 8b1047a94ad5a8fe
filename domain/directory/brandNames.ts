import { z } from 'zod';
import data from './brandNames.json' with { type: 'json' };

/**
 * Names under which lenders, their products, carriers, shops and offices write to people, as is
 * commonly known. Names only: no number, address or owner is stated, and a name here proves nothing
 * about a sender.
 */
export const brandNames: readonly string[] = z.array(z.string().min(2)).parse(data);
