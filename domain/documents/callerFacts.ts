import type { CaseContact } from '../cases/caseRecord.ts';
import type { CaseFacts } from './caseFacts.ts';

/** 8,640.00元, 人民币1.2万元, ￥500, 五千元. */
const SUM =
  /(?:人民币|[￥¥])?\s?\d[\d,，.]{0,15}\s?[万千百]?元|[￥¥]\s?\d[\d,，.]{0,15}|[零〇一二两三四五六七八九十百千万]{1,12}(?:元|块钱)/gu;
/** Citizen numbers, whosever they are. */
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g;

/**
 * The facts as whoever sits behind a number may read them: without identity number, address and sums, which nobody
 * confirms to a stranger (民法典1034).
 */
export function callerFacts(facts: CaseFacts): CaseFacts {
  const hidden = [facts.client.idNumber, facts.client.address].filter((text) => text.trim() !== '');
  const guard = (text: string): string =>
    hidden
      .reduce((guarded, text) => guarded.replaceAll(text, '（略）'), text)
      .replace(ID_NUMBER, '（略）')
      .replace(SUM, '（金额略）');
  const { answers } = facts;
  return {
    ...facts,
    client: { ...facts.client, idNumber: '', address: '' },
    contacts: facts.contacts.map(
      (contact): CaseContact => ({
        ...contact,
        content: guard(contact.content),
        demand: guard(contact.demand),
      }),
    ),
    answers: {
      ...answers,
      claimedAmountFen: null,
      visitDetails: guard(answers.visitDetails),
      thirdPartyDetails: guard(answers.thirdPartyDetails),
    },
  };
}
