import { findPaperTemplate, insertPaperTemplate } from '../../../db/paperTemplateQueries.ts';
import { type TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import type { CommandId } from '../../../domain/ids.ts';
import type {
  PaperTemplateDetail,
  TemplateFault,
  TemplateState,
} from '../../../domain/paperTemplates/paperTemplate.ts';
import { readTemplateText } from '../../../templates/loadTemplates.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { sampleValues } from './paperTemplateSamples.ts';
import { builtinTemplate, paperTemplateDetail } from './paperTemplates.ts';
import { hashOf, runPaperTemplate } from './runPaperTemplate.ts';

/**
 * Keeps a text as the next version. It is tried out for every addressee first; with faults it is a draft, and papers
 * go on being made of what was in force.
 * @throws AnDunError TEMPLATE_INVALID, CANCELLED
 */
export async function savePaperTemplate(
  engine: VaultContext,
  input: { commandId: CommandId; kind: TemplateKind; text: string; note: string },
): Promise<{ detail: PaperTemplateDetail; faults: TemplateFault[] }> {
  const { kind, note } = input;
  const text = input.text.replace(/\r\n?/g, '\n');
  const template = await builtinTemplate(engine, kind);
  const samples = sampleValues(engine, template);
  const { faults } = await runPaperTemplate(engine.parsers, text, template, samples);
  const isBuiltin = text === (await readTemplateText(engine.templatesDir, kind));
  const state = faults.length > 0 ? 'draft' : isBuiltin ? 'builtin' : 'sound';
  keep(engine, 'paperTemplate.save', { ...input, text, note, state, builtinSha256: template.hash });
  return { detail: await paperTemplateDetail(engine, { kind }), faults };
}

/** Papers are made of the built-in text again. @throws AnDunError TEMPLATE_INVALID */
export async function restoreBuiltinTemplate(
  engine: VaultContext,
  { commandId, kind }: { commandId: CommandId; kind: TemplateKind },
): Promise<PaperTemplateDetail> {
  const { hash: builtinSha256 } = await builtinTemplate(engine, kind);
  const text = await readTemplateText(engine.templatesDir, kind);
  const version = { commandId, kind, text, note: '', state: 'builtin' as const, builtinSha256 };
  keep(engine, 'paperTemplate.restoreBuiltin', version);
  return paperTemplateDetail(engine, { kind });
}

const whatWasDone: Record<TemplateState, string> = {
  sound: '启用',
  draft: '存为草稿（有错误，不使用）',
  builtin: '恢复为内置模板',
};

function keep(
  engine: VaultContext,
  operation: string,
  saved: {
    commandId: CommandId;
    kind: TemplateKind;
    text: string;
    note: string;
    state: TemplateState;
    builtinSha256: string;
  },
): void {
  const { commandId, ...content } = saved;
  const { kind, text, state } = content;
  const command = writeCommand(engine, commandId, operation);
  engine.store.write(command, (tx) => {
    const version = (findPaperTemplate(tx, kind)?.version ?? 0) + 1;
    insertPaperTemplate(tx, {
      ...content,
      version,
      sha256: hashOf(text),
      savedAtMs: command.atMs,
      savedBy: command.actor,
    });
    const summary = `修改文书模板《${templateNames[kind]}》第 ${version} 版，${whatWasDone[state]}`;
    return {
      result: null,
      audit: [{ entityKind: 'template', entityId: kind, caseId: null, summary }],
    };
  });
}
