import { z } from 'zod';

export const PhoneKind = z.enum([
  'mobile',
  'landline',
  'hotline400',
  'service95',
  'sms106',
  'service1',
  'short',
  'overseas',
  'hidden',
  'unknown',
]);

export type PhoneKind = z.infer<typeof PhoneKind>;

/** `normalised` is digits only (overseas: `+` and digits); empty when no number is known. */
export const PhoneNumber = z.object({
  raw: z.string(),
  normalised: z.string(),
  kind: PhoneKind,
  extension: z.string().optional(),
});

export type PhoneNumber = z.infer<typeof PhoneNumber>;
