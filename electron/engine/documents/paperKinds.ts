import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listFirmTemplates } from '../../../db/templateQueries.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';

/** Tells the kind of paper that a template makes, also one no longer offered; undefined for a template nobody knows. */
export function paperKinds(db: ReadDb): (templateId: string) => TemplateKind | undefined {
  const own = new Map<string, TemplateKind>(
    listFirmTemplates(db).map(({ id, kind }) => [id, kind]),
  );
  return (templateId) => own.get(templateId) ?? TemplateKind.safeParse(templateId).data;
}
