import { readCase } from '../../../db/caseQueries.ts';
import { putTemplateValues, readTemplateValues } from '../../../db/templateQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import type { TemplateValues } from '../../../domain/wordTemplates/firmTemplate.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/**
 * Changes what the named fields of the firm's own templates hold for a case and keeps the others;
 * an empty text takes one away.
 * @throws AnDunError NOT_FOUND
 */
export function saveTemplateValues(
  engine: EngineContext,
  input: { commandId: CommandId; caseId: CaseId; values: TemplateValues },
): TemplateValues {
  const { commandId, caseId } = input;
  const command = writeCommand(engine, commandId, 'template.saveValues');
  engine.store.write(command, (tx) => {
    if (readCase(tx, caseId) === null) throw new AnDunError('NOT_FOUND');
    const before = readTemplateValues(tx, caseId);
    const after = withoutBlanks({ ...before, ...input.values });
    const changed = Object.keys(input.values).filter((name) => before[name] !== after[name]);
    if (changed.length === 0) return { result: null, audit: [] };
    putTemplateValues(tx, caseId, after, command.atMs);
    const summary = `填写律所模板的字段：${changed.join('、')}`;
    return { result: null, audit: [{ entityKind: 'case', entityId: caseId, caseId, summary }] };
  });
  return engine.store.read((db) => readTemplateValues(db, caseId));
}

function withoutBlanks(values: TemplateValues): TemplateValues {
  const kept = Object.entries(values).map(([name, text]) => [name, text.trim()]);
  return Object.fromEntries(kept.filter(([, text]) => text !== ''));
}
