import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listMuted } from '../../../db/linkQueries.ts';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { MatterIdentifier } from '../../../domain/links/matterIdentifier.ts';
import type { MutedIdentifier } from '../../../domain/links/matterLink.ts';
import type { EngineContext } from '../engineContext.ts';

/**
 * Which of these values link nothing: what a person muted, and the published numbers of institutions,
 * which stand in every second message. By `kind value`.
 */
export function mutedValues(
  engine: EngineContext,
  db: ReadDb,
  identifiers: readonly MatterIdentifier[],
): Map<string, MutedIdentifier> {
  const muted = new Map<string, MutedIdentifier>();
  const numbers = identifiers.filter(({ kind }) => kind === 'phone');
  const values = numbers.map(({ value }) => value);
  for (const match of matchNumbers(values, engine.organisations)) {
    const shown = numbers.find(({ value }) => value === match.normalised)?.shown ?? '';
    muted.set(`phone ${match.normalised}`, {
      kind: 'phone',
      value: match.normalised,
      shown,
      by: 'directory',
      reason: match.organisationName,
    });
  }
  const wanted = new Set(identifiers.map(({ kind, value }) => `${kind} ${value}`));
  for (const { kind, value, shown, reason } of listMuted(db)) {
    const key = `${kind} ${value}`;
    if (wanted.has(key)) muted.set(key, { kind, value, shown, by: 'firm', reason });
  }
  return muted;
}
