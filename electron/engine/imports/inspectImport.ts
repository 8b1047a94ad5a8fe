import { setImmediate as nextTurn } from 'node:timers/promises';
import type { InspectEvent } from '../../../domain/contract/importContract.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ImportChoices } from '../../../domain/imports/importedRecord.ts';
import type { VaultContext } from '../vaultContext.ts';
import { readMatterRows } from './matterRows.ts';
import { findReadableItem, openRecords } from './openRecords.ts';
import { PreviewBuilder } from './previewBuilder.ts';

/**
 * Reads an item of evidence from end to end and says what it understood, without changing anything.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, EVIDENCE_MISSING, EVIDENCE_CHANGED, INPUT_INVALID, CANCELLED,
 *   PARSER_STOPPED, FILE_HOSTILE
 */
export async function* inspectImport(
  engine: VaultContext,
  input: { evidenceId: EvidenceId; choices: ImportChoices | null },
  signal?: AbortSignal,
): AsyncGenerator<InspectEvent, void> {
  const item = findReadableItem(engine, input.evidenceId);
  const preview = new PreviewBuilder(readMatterRows(engine, item), engine.organisations);
  for await (const event of openRecords(engine, item, input.choices, signal)) {
    if (event.type === 'progress') yield { ...event, records: preview.records };
    else if (event.type === 'found') preview.found(event);
    else if (event.type === 'end') preview.end(event);
    else if (event.type === 'rows') {
      engine.store.read(() => preview.take(event));
      // Other work of the engine goes on between the batches.
      await nextTurn();
    }
  }
  yield { type: 'preview', preview: preview.finish() };
}
