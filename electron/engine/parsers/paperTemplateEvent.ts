import { z } from 'zod';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { TemplatePreview } from '../../../domain/paperTemplates/paperTemplate.ts';

export const PaperTemplateOptions = z.object({
  kind: TemplateKind,
  recipientKinds: z.array(z.string()),
  hash: z.string(),
  /** JSON of an array of DocumentValues, the first of them to be shown. */
  samples: z.string(),
});

/** What the job 'paperTemplate' tells: that it began, and the outcome. */
export const PaperTemplateEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('began') }),
  z.object({ type: z.literal('checked'), preview: TemplatePreview }),
]);
