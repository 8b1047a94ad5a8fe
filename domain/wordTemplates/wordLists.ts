import { breachAnnexValues } from '../documents/breachAnnexValues.ts';
import type { CaseFacts } from '../documents/caseFacts.ts';
import type { DocumentValue } from '../documents/documentValue.ts';
import type { documentValues } from '../documents/documentValues.ts';
import { evidenceListValues } from '../documents/evidenceListValues.ts';
import { missing } from '../documents/fieldLabel.ts';
import { opinionValues } from '../documents/opinionValues.ts';
import { groupOf, listOf, numbered, partOf } from './valueParts.ts';

type Choice = Parameters<typeof documentValues>[1];

/** The lists that single built-in papers print, for a Word file of any kind: 目录, 违规, 研判 … */
export function caseLists(
  facts: CaseFacts,
  choice: Choice,
): Readonly<Record<string, DocumentValue>> {
  return {
    目录: catalogueRows(facts, choice),
    ...breachLists(facts),
    ...(staysInFirm(choice) ? examinationLists(facts) : withheldExamination()),
  };
}

/** What was found out is the firm's own: never in a paper to the other side or to an office. */
function staysInFirm({ recipientKind }: Choice): boolean {
  return recipientKind === 'client_file';
}

function catalogueRows(facts: CaseFacts, choice: Choice): DocumentValue[] {
  const values = evidenceListValues(facts, { ...choice, templateKind: 'evidence-list' });
  return listOf(values.组).flatMap((group) =>
    listOf(partOf(group, '行')).map((row) => ({ ...groupOf(row), 组: partOf(group, '标题') })),
  );
}

function breachLists(facts: CaseFacts): Record<string, DocumentValue> {
  const values = breachAnnexValues(facts);
  return {
    违规: numbered(listOf(values.行)),
    违规合计: numbered(listOf(values.合计)),
    违规统计: {
      次数: values.违规次数 ?? 0,
      天数: values.违规天数 ?? 0,
      联系次数: values.联系次数 ?? 0,
      起止: values.起止 ?? null,
    },
  };
}

function examinationLists(facts: CaseFacts): Record<string, DocumentValue> {
  const values = opinionValues(facts);
  const own = groupOf(values.律师结论);
  const nextSteps = listOf(values.下一步).map((step) => {
    const when = partOf(step, '时限');
    return { 内容: `${when ? `（${when}）` : ''}${partOf(step, '事项')}` };
  });
  return {
    研判: numbered(
      listOf(values.各项).flatMap((outcome) =>
        listOf(partOf(outcome, '理由')).map((reason) => ({
          结论: partOf(outcome, '名称'),
          归入: partOf(outcome, '归入'),
          ...groupOf(reason),
        })),
      ),
    ),
    研判结论: {
      程序结论: values.程序结论 ?? null,
      律师结论: own.结论 ?? values.程序结论 ?? null,
      理由: own.理由 ?? '采用程序研判的结论',
    },
    核实步骤: numbered(listOf(values.步骤)),
    不明事项: numbered(listOf(values.未知).map((text) => ({ 内容: text }))),
    下一步: numbered(nextSteps),
  };
}

function withheldExamination(): Record<string, DocumentValue> {
  const withheld = {
    ...missing('check.conclusion', '研判内容'),
    text: '【待核：研判内容只写进留存本所的文书】',
  };
  return {
    研判: [],
    研判结论: { 程序结论: withheld, 律师结论: withheld, 理由: withheld },
    核实步骤: [],
    不明事项: [],
    下一步: [],
  };
}
