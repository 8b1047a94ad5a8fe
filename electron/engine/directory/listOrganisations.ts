import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { EngineContext } from '../engineContext.ts';

const collator = new Intl.Collator('zh-CN');

/** The whole directory, by category and name. */
export function listOrganisations(engine: EngineContext): Organisation[] {
  return [...engine.organisations].sort(
    (a, b) => collator.compare(a.category, b.category) || collator.compare(a.name, b.name),
  );
}
