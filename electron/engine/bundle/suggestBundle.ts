import { findBundleChoice } from '../../../db/bundleQueries.ts';
import { readCase } from '../../../db/caseQueries.ts';
import { listEvidence } from '../../../db/evidenceQueries.ts';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { groupsInForce } from '../../../domain/bundle/bundleChoice.ts';
import { suggestGroups } from '../../../domain/bundle/suggestGroups.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';

/**
 * A bundle of all that is in use in a case, arranged as for the last one; no groups when there is nothing.
 * @throws AnDunError NOT_FOUND
 */
export function suggestBundle(
  engine: EngineContext,
  { caseId }: { caseId: CaseId },
): BundleOptions {
  return engine.store.read((db) => {
    const record = readCase(db, caseId);
    if (!record) throw new AnDunError('NOT_FOUND');
    const choice = findBundleChoice(db, caseId);
    return {
      groups: groupsInForce(choice, suggestGroups(listEvidence(db, record.intakeId))),
      submitter: record.client.name,
      originalColumn: choice?.originalColumn ?? true,
      ...(choice ? { originForms: choice.originForms } : {}),
      transcript: choice?.transcript ?? true,
      screenshotPages: choice?.screenshotPages ?? true,
      date: shanghaiDate(engine.clock()),
    };
  });
}
