import {
  findFirmTemplate,
  findTemplateVersion,
  insertTemplateVersion,
  updateFirmTemplate,
} from '../../../db/templateQueries.ts';
import { type TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CommandId, FirmTemplateId } from '../../../domain/ids.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { templateRow } from './templateRow.ts';

type Tx = Parameters<Parameters<EngineContext['store']['write']>[1]>[0];
type Change = { commandId: CommandId; templateId: FirmTemplateId };

/** @throws AnDunError NOT_FOUND */
export function renameTemplate(
  engine: EngineContext,
  input: Change & { name: string; kind: TemplateKind },
): FirmTemplateRow {
  const { name, kind } = input;
  return change(engine, 'template.rename', input, (tx, row) => {
    if (row.name === name && row.kind === kind) return null;
    updateFirmTemplate(tx, row.id, { name, kind });
    const naming = row.name === name ? '' : `改名为《${name}》`;
    const sorting = row.kind === kind ? '' : `归类为${templateNames[kind]}`;
    return `Word 模板《${row.name}》${[naming, sorting].filter(Boolean).join('，')}`;
  });
}

/** Out of use, or in use again. Papers made of it stay as they are. @throws AnDunError NOT_FOUND */
export function retireTemplate(
  engine: EngineContext,
  input: Change & { retired: boolean },
): FirmTemplateRow {
  const { retired } = input;
  return change(engine, 'template.retire', input, (tx, row) => {
    if ((row.retiredAtMs !== null) === retired) return null;
    updateFirmTemplate(tx, row.id, { retiredAtMs: retired ? engine.clock() : null });
    return `${retired ? '停用' : '重新启用'} Word 模板《${row.name}》`;
  });
}

/** The contents of an earlier version as a new one: nothing in between is lost. @throws AnDunError NOT_FOUND */
export function restoreTemplate(
  engine: EngineContext,
  input: Change & { version: number },
): FirmTemplateRow {
  return change(engine, 'template.restore', input, (tx, row) => {
    if (row.version === input.version) return null;
    const earlier = findTemplateVersion(tx, row.id, input.version);
    if (!earlier) throw new AnDunError('NOT_FOUND');
    const version = row.version + 1;
    insertTemplateVersion(tx, {
      templateId: row.id,
      version,
      ...earlier,
      addedAtMs: engine.clock(),
      addedBy: engine.operator(),
    });
    return `Word 模板《${row.name}》恢复第 ${input.version} 版的内容，作为第 ${version} 版`;
  });
}

/** @param work returns the summary for the audit log, null when nothing changes */
function change(
  engine: EngineContext,
  operation: string,
  { commandId, templateId }: Change,
  work: (tx: Tx, row: FirmTemplateRow) => string | null,
): FirmTemplateRow {
  engine.store.write(writeCommand(engine, commandId, operation), (tx) => {
    const stored = findFirmTemplate(tx, templateId);
    if (!stored) throw new AnDunError('NOT_FOUND');
    const summary = work(tx, stored.row);
    const entry = { entityKind: 'template', entityId: templateId, caseId: null };
    return { result: null, audit: summary === null ? [] : [{ ...entry, summary }] };
  });
  return templateRow(engine, templateId);
}
