import { formatPages } from '../bundle/pageRange.ts';
import { callerFacts } from '../documents/callerFacts.ts';
import type { CaseFacts } from '../documents/caseFacts.ts';
import { clauseText } from '../documents/cleanText.ts';
import {
  contactNumber,
  contactsInOrder,
  contactTime,
  durationText,
  notedWords,
} from '../documents/contactNarrative.ts';
import { replyDueOn } from '../documents/dispatch.ts';
import type { Run } from '../documents/documentTree.ts';
import { type DocumentValue, runsOf } from '../documents/documentValue.ts';
import { type DocumentValues, documentValues } from '../documents/documentValues.ts';
import { evidenceNumbers, evidenceOfContact } from '../documents/evidenceCitation.ts';
import { missing, orMissing } from '../documents/fieldLabel.ts';
import { chineseDay } from '../documents/legalPoint.ts';
import {
  type PaperDetailKey,
  paperDetailFields,
  paperDetailKeys,
} from '../documents/paperDetails.ts';
import { caseCauseNames, channelNames } from '../glossary.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import { groupOf, listOf, numbered, partOf, runsIn } from './valueParts.ts';
import {
  amountAtStake,
  clientDetails,
  dateParts,
  lawyerDetails,
  opponentDetails,
} from './wordDetails.ts';
import { caseLists } from './wordLists.ts';

type Choice = Parameters<typeof documentValues>[1];

/** What a case fills into a firm's own Word file, under the names of knownFields.ts. */
export function wordValues(known: CaseFacts, choice: Choice): DocumentValues {
  // Whoever sits behind a number reads no more of the lists than of the rest (documentValues.ts).
  const facts = choice.recipientKind === 'collector' ? callerFacts(known) : known;
  const values = documentValues(known, choice);
  const institution = groupOf(values.机构);
  const losses = values.损失 ? groupOf(values.损失) : null;
  const details = listOf(losses?.明细);
  return {
    当事人: { ...groupOf(values.当事人), 信息: clientDetails(groupOf(values.当事人)) },
    文书: {
      ...groupOf(values.文书),
      ...dateParts(choice.todayDate),
      答复期限: replyDue(choice),
    },
    陈述: groupOf(values.陈述),
    对方: {
      ...groupOf(values.对方),
      名称: institution.名称 ?? null,
      曾用名: institution.曾用名 ?? null,
      信息: opponentDetails(institution.名称 ?? null, groupOf(values.对方).号码 ?? null),
    },
    律所: firmValues(facts),
    律师: lawyerValues(facts),
    案件: {
      案号: facts.case.caseNumber,
      案由: caseCauseNames[facts.case.cause],
      首次联系日期: firstContactDay(facts),
      公安机关: orMissing(clauseText(facts.case.policeStation), 'case.policeStation'),
      ...amountAtStake(facts),
    },
    补充: detailValues(facts),
    损失: {
      合计: losses?.合计 ?? null,
      合计大写: losses?.合计大写 ?? null,
      笔数: details.length,
    },
    证据: evidenceRows(facts, listOf(values.证据)),
    ...caseLists(facts, choice),
    联系记录: contactRows(facts, String(values.称谓 ?? '')),
    损失明细: numbered(details),
    请求: numbered(listOf(values.请求).map((text) => ({ 内容: text }))),
    依据: numbered(
      listOf(values.依据).map((ground) => ({
        标题: partOf(ground, '标题'),
        内容: joinedRuns(listOf(partOf(ground, '段落'))),
      })),
    ),
    正文: bodyValues(values),
    是否: {
      有律师: facts.case.represented,
      有损失: losses !== null,
      已转账: losses?.已转账 === true,
      有证据: facts.evidence.length > 0,
      有联系记录: facts.contacts.length > 0,
    },
  };
}

function replyDue({ recipientKind, todayDate }: Choice): DocumentValue {
  const day = replyDueOn(recipientKind, todayDate);
  return day === null ? missing('paper.replyDueOn', '对方答复期限') : chineseDay(day);
}

function firstContactDay({ contacts }: CaseFacts): DocumentValue {
  const atMs = contactsInOrder(contacts)[0]?.occurredAtMs ?? null;
  if (atMs === null) return missing('case.firstContactOn', '对方第一次联系的日期');
  return formatShanghai(atMs, 'chineseDate');
}

function detailValues({ details = {} }: CaseFacts): DocumentValue {
  return Object.fromEntries(
    paperDetailKeys.map((key) => [
      paperDetailFields[key].label,
      orMissing(detailText(key, details[key]), `paper.${key}`),
    ]),
  );
}

function detailText(key: PaperDetailKey, text = ''): string {
  const isDay = paperDetailFields[key].kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isDay ? chineseDay(text) : clauseText(text);
}

function firmValues({ firm }: CaseFacts): DocumentValue {
  return {
    名称: orMissing(clauseText(firm.name), 'firm.name'),
    地址: orMissing(clauseText(firm.address), 'firm.address'),
    电话: orMissing(clauseText(firm.phone), 'firm.phone'),
    统一社会信用代码: clauseText(firm.creditCode) || null,
  };
}

function lawyerValues({ lawyer, firm }: CaseFacts): DocumentValue {
  const phone = clauseText(lawyer.phone) || clauseText(firm.phone);
  return {
    姓名: orMissing(clauseText(lawyer.name), 'lawyer.name'),
    执业证号: orMissing(clauseText(lawyer.licenceNo), 'lawyer.licenceNo'),
    电话: orMissing(phone, 'lawyer.phone'),
    信息: lawyerDetails({ ...lawyer, phone, firmName: firm.name }),
  };
}

/** A name stands within sentences here, so that what identifies the file has a field of its own. */
function evidenceRows(facts: CaseFacts, rows: readonly DocumentValue[]): DocumentValue[] {
  const hashes = new Map(facts.evidence.map(({ number, sha256 }) => [String(number), sha256]));
  const pages = new Map(
    facts.evidence.map(({ id, number }) => [String(number), facts.compilation?.pages[id]]),
  );
  return rows.map((row) => {
    const number = String(partOf(row, '序号'));
    const range = pages.get(number);
    return {
      ...groupOf(row),
      名称: partOf(row, '标题'),
      页码: range ? formatPages(range) || '附件' : null,
      校验值: hashes.get(number) ?? null,
    };
  });
}

function contactRows(facts: CaseFacts, person: string): DocumentValue[] {
  return contactsInOrder(facts.contacts).map((contact, index) => ({
    序号: index + 1,
    时间: contactTime(contact),
    方式: channelNames[contact.channel],
    号码: contactNumber(contact),
    自称: clauseText(contact.claimedIdentity) || '未自称',
    时长: contact.channel === 'call' ? durationText(contact.durationSeconds) || '不详' : '—',
    内容: { runs: notedWords(contact, person).runs },
    证据: evidenceOf(facts, contact),
  }));
}

function evidenceOf(facts: CaseFacts, contact: CaseFacts['contacts'][number]): DocumentValue {
  const items = evidenceOfContact(facts, contact);
  return items.length === 0 ? '—' : { runs: evidenceNumbers(items) };
}

/** Whole sections as one value: a line break between the paragraphs. */
function bodyValues(values: DocumentValues): DocumentValue {
  const sentences = listOf(values.联系).map((section) => partOf(section, '句'));
  const grounds = listOf(values.依据).flatMap((ground) => listOf(partOf(ground, '段落')));
  return {
    事实: joinedRuns(sentences),
    请求: joinedRuns(listOf(values.请求).map((text, index) => `${index + 1}．${text}`)),
    依据: joinedRuns(grounds),
    证据目录: joinedRuns(
      listOf(values.证据).map((item) => ({
        runs: runsOf(`${partOf(item, '序号')}．`, runsIn(partOf(item, '名称'))),
      })),
    ),
  };
}

function joinedRuns(parts: readonly DocumentValue[]): DocumentValue {
  if (parts.length === 0) return null;
  const runs = parts.flatMap((part, index): Run[] => {
    const own = runsIn(part);
    const [first, ...rest] = own;
    return index === 0 || !first ? own : [{ ...first, breakBefore: true }, ...rest];
  });
  return { runs };
}
