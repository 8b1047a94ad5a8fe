import { readCase } from '../../../db/caseQueries.ts';
import { listEvidence } from '../../../db/evidenceQueries.ts';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { suggestGroups } from '../../../domain/bundle/suggestGroups.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';

/**
 * A bundle of all that is in use in a case; no groups when there is nothing.
 * @throws AnDunError NOT_FOUND
 */
export function suggestBundle(
  engine: EngineContext,
  { caseId }: { caseId: CaseId },
): BundleOptions {
  return engine.store.read((db) => {
    const record = readCase(db, caseId);
    if (!record) throw new AnDunError('NOT_FOUND');
    return {
      groups: suggestGroups(listEvidence(db, record.intakeId)),
      submitter: record.client.name,
      originalColumn: true,
      transcript: true,
      screenshotPages: true,
      date: shanghaiDate(engine.clock()),
    };
  });
}
