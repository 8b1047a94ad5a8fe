import { findFirmTemplate, listTemplateVersions } from '../../../db/templateQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { FirmTemplateId } from '../../../domain/ids.ts';
import type {
  FirmTemplateDetail,
  FirmTemplateRow,
} from '../../../domain/wordTemplates/firmTemplate.ts';
import type { EngineContext } from '../engineContext.ts';

/** @throws AnDunError NOT_FOUND */
export function templateRow(engine: EngineContext, templateId: FirmTemplateId): FirmTemplateRow {
  const stored = engine.store.read((db) => findFirmTemplate(db, templateId));
  if (!stored) throw new AnDunError('NOT_FOUND');
  return stored.row;
}

/** A template with its fields and all its versions. @throws AnDunError NOT_FOUND */
export function templateDetail(
  engine: EngineContext,
  { templateId }: { templateId: FirmTemplateId },
): FirmTemplateDetail {
  return engine.store.read((db) => {
    const stored = findFirmTemplate(db, templateId);
    if (!stored) throw new AnDunError('NOT_FOUND');
    return { ...stored, versions: listTemplateVersions(db, templateId) };
  });
}
