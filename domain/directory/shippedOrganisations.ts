import { z } from 'zod';
import { Organisation } from './organisation.ts';
import data from './organisations.json' with { type: 'json' };

/**
 * The directory as shipped: facts only, each value with its source and check date. Names and numbers come from
 * metowolf/vCards @b1a346c3 (2026-08-21) and the checks of 2026-11-22; what could not be checked is `unverified`.
 */
export const shippedOrganisations: readonly Organisation[] = z.array(Organisation).parse(data);
