import { claimCodes } from './claimCodes.ts';
import { joinBrokenWords } from './joinBrokenWords.ts';
import { type MessageView, viewMessage } from './messageView.ts';
import { readAccounts } from './readAccounts.ts';
import { readAmounts } from './readAmounts.ts';
import { readCredentialRequests } from './readCredentialRequests.ts';
import { readDeadlines } from './readDeadlines.ts';
import { readEuphemisms } from './readEuphemisms.ts';
import { readIdDigits } from './readIdDigits.ts';
import { type InstitutionName, readInstitutions } from './readInstitutions.ts';
import { readLinks } from './readLinks.ts';
import { readOverdueDays } from './readOverdueDays.ts';
import { readPersonNames } from './readPersonNames.ts';
import { readPhones } from './readPhones.ts';
import { readThreats } from './readThreats.ts';
import { readTransferRequests } from './readTransferRequests.ts';
import type { MessageReading, TextFact } from './textFact.ts';

const NO_NAMES: readonly InstitutionName[] = [];

/**
 * Reads what a message (SMS, OCR text, mail, note) says, each fact with its place in the text.
 *
 * @param receivedAtMs when it came (UTC ms): 今日, 24小时内 and dates without a year count from it.
 * @param institutionNames names to look for in the body; keep one array, its index is remembered.
 */
export function readMessage(
  text: string,
  receivedAtMs?: number,
  institutionNames: readonly InstitutionName[] = NO_NAMES,
): MessageReading {
  const { text: joined, origin } = joinBrokenWords(text);
  const facts = readFacts(viewMessage(joined, receivedAtMs), institutionNames);
  return { facts: placedFacts(facts, text, origin) };
}

/** Reads the facts of a message whose words are whole, in the order in which they stand. */
export function readFacts(
  view: MessageView,
  institutionNames: readonly InstitutionName[],
): TextFact[] {
  const facts: TextFact[] = [];
  // The order decides what a run of digits is: an address before a card, a card before a code, a
  // date before a phone number, a phone number before a sum.
  facts.push(...readLinks(view));
  facts.push(...readIdDigits(view));
  facts.push(...readAccounts(view));
  claimCodes(view);
  facts.push(...readDeadlines(view));
  facts.push(...readOverdueDays(view));
  facts.push(...readPhones(view));
  facts.push(...readAmounts(view));
  facts.push(...readInstitutions(view, institutionNames));
  facts.push(...readPersonNames(view));
  facts.push(...readThreats(view));
  facts.push(...readCredentialRequests(view));
  facts.push(...readTransferRequests(view));
  facts.push(...readEuphemisms(view));
  facts.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  return facts;
}

/** The facts of a joined text, put where their words stand in the original. */
export function placedFacts(
  facts: TextFact[],
  text: string,
  origin: Int32Array | null,
): TextFact[] {
  if (origin === null) return facts;
  return facts.map((fact) => {
    const start = origin[fact.start] ?? 0;
    const end = (origin[fact.end - 1] ?? 0) + 1;
    return { ...fact, id: `${fact.kind}:${start}`, start, end, text: text.slice(start, end) };
  });
}
