import type { CaseFacts } from './caseFacts.ts';
import type { DocumentChoice } from './documentValues.ts';
import { noticeVariant } from './noticeVariant.ts';
import { isAccusation, offenceOf } from './offence.ts';
import { templateNames } from './templateKind.ts';

/** What a paper is called, which may turn on the case. */
export function paperTitle(
  facts: CaseFacts,
  choice: Pick<DocumentChoice, 'templateKind' | 'options'>,
): string {
  switch (choice.templateKind) {
    case 'police-report':
      return isAccusation(offenceOf(facts)) ? '刑事控告书' : '报案材料';
    case 'stop-notice':
      return noticeVariant(facts, choice.options) === 'debtor'
        ? '停止不当催收告知函'
        : '停止骚扰告知函';
    case 'pi-request':
      return '个人信息查询、删除请求书';
    case 'credit-objection':
      return '征信异议申请书';
    case 'authorization-court':
      return '授权委托书';
    default:
      return templateNames[choice.templateKind];
  }
}
