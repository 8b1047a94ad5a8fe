import { resolve } from 'node:path';
import {
  type Breach,
  type CollectionFacts,
  type LoggedContact,
  noCollectionFacts,
} from '../../domain/collection/breach.ts';
import {
  breakingContacts,
  excessOf,
  isOrderKnown,
} from '../../domain/collection/breakingContacts.ts';
import { collectionRules } from '../../domain/collection/collectionRules.ts';
import { findBreaches } from '../../domain/collection/findBreaches.ts';
import { AnDunError } from '../../domain/errors.ts';
import { formatShanghai, shanghaiDate } from '../../domain/time/shanghaiTime.ts';
import { type ContactLog, readContactLog } from '../engine/collection/readContactLog.ts';
import { sourceParserHost } from '../engine/parsers/sourceParserHost.ts';
import { bytesSource } from '../engine/templates/runWordTemplate.ts';
import { type BreachesOptions, readBreachesOptions } from './breachesOptions.ts';
import type { CliIo } from './cliIo.ts';
import { readInput } from './fieldsCommand.ts';

/**
 * `breaches --csv FILE`: the breaches of the collection rules in a log of calls and messages, as JSON. Needs no vault.
 * @returns 0, or 1 when a file holds no rows that can be read (its sentence then stands on standard error)
 */
export async function breachesCommand(args: readonly string[], io: CliIo): Promise<number> {
  const options = readBreachesOptions(args);
  const logs: ContactLog[] = [];
  for (const file of options.files) {
    const source = bytesSource(await readInput(file));
    const reading = { source, fileName: resolve(file), year: options.year };
    const log = await readContactLog(sourceParserHost(), reading).catch((error: unknown) => {
      if (!(error instanceof AnDunError) || error.code !== 'INPUT_INVALID') throw error;
      io.err(`${file}：没有读到通话或短信记录，请核对文件和表头。\n`);
      return null;
    });
    if (log === null) return 1;
    logs.push(log);
  }
  await io.out(`${JSON.stringify(answer(logs, options), null, 2)}\n`);
  return 0;
}

function answer(logs: readonly ContactLog[], options: BreachesOptions): object {
  const facts: CollectionFacts = {
    ...noCollectionFacts,
    isDebtor: options.isDebtor,
    agreedHours: options.agreedHours,
    refusal: options.refusal,
  };
  const read = logs.flatMap(({ contacts }) => contacts);
  const contacts = read.filter((contact) => isMeant(contact, options)).map(byNumber(options));
  const found = findBreaches(contacts, facts);
  const shown = (certainty: Breach['certainty']) =>
    found.filter((breach) => breach.certainty === certainty).map((each) => shownBreach(each, logs));
  return {
    rows: sum(logs, (log) => log.calls + log.messages + log.payments),
    calls: sum(logs, ({ calls }) => calls),
    messages: sum(logs, ({ messages }) => messages),
    counted: contacts.filter(({ direction }) => direction === 'incoming').length,
    debtor: options.isDebtor,
    breaches: shown('found'),
    possible: shown('possible'),
    notes: notesOf(logs, contacts, facts, options),
    problems: logs.flatMap(({ problems }) =>
      problems.map(({ rowRef, code, kept }) => ({ row: rowRef, code, kept })),
    ),
  };
}

function isMeant({ number, atMs }: LoggedContact, { numbers, until }: BreachesOptions): boolean {
  const isInTime = until === null || shanghaiDate(atMs) <= until;
  return isInTime && (numbers.length === 0 || numbers.includes(number));
}

function byNumber({ countByNumber }: BreachesOptions) {
  return (contact: LoggedContact): LoggedContact =>
    countByNumber ? { ...contact, creditor: contact.number } : contact;
}

function shownBreach(breach: Breach, logs: readonly ContactLog[]): object {
  const { ruleId, date, certainty, count, limit, bases, sentence, creditor } = breach;
  const isBeyond = beyondLimit(breach);
  const isVerified = bases.every(({ status }) => status === 'verified');
  return {
    ruleId,
    rule: collectionRules.find(({ id }) => id === ruleId)?.name ?? '',
    source: bases
      .map(({ source, status }) => (status === 'verified' ? source : `${source}（待核实）`))
      .join('；'),
    status: isVerified ? 'verified' : 'unverified',
    date,
    count,
    limit,
    ...(limit === null || certainty === 'possible' ? {} : { excess: excessOf(breach) }),
    ...(creditor === '' ? {} : { creditor }),
    sentence,
    contacts: breach.contacts.map((contact) => ({
      ...shownContact(contact, logs.length > 1),
      ...isBeyond(contact),
    })),
  };
}

/** Of a day with a limit the first contacts are lawful: each says on which side it is, null where the order is not known. */
function beyondLimit(breach: Breach): (contact: LoggedContact) => { beyondLimit?: boolean | null } {
  if (breach.limit === null || breach.certainty === 'possible') return () => ({});
  if (!isOrderKnown(breach)) return () => ({ beyondLimit: null });
  const breaking = new Set(breakingContacts(breach));
  return (contact) => ({ beyondLimit: breaking.has(contact) });
}

function shownContact(contact: LoggedContact, named: boolean): object {
  const { rowRef, atMs, dateOnly, number, channel, direction, durationSeconds, source } = contact;
  const line = /^第 (\d+) 行/.exec(rowRef)?.[1];
  return {
    ...(named ? { file: source } : {}),
    row: line === undefined ? rowRef : Number(line),
    at: dateOnly ? shanghaiDate(atMs) : `${formatShanghai(atMs, 'second').replace(' ', 'T')}+08:00`,
    number,
    channel,
    direction,
    durationSeconds,
  };
}

function notesOf(
  logs: readonly ContactLog[],
  contacts: readonly LoggedContact[],
  facts: CollectionFacts,
  options: BreachesOptions,
): string[] {
  const notes: string[] = [];
  if (!facts.isDebtor) {
    const days = findBreaches(contacts, { ...facts, isDebtor: true }).filter(
      ({ ruleId, certainty }) => ruleId === 'effective_calls' && certainty === 'found',
    ).length;
    notes.push(
      `未加 --debtor：按当事人不是债务人分析，任何催收联系都属于联系债务人以外的人；每日3次有效通话的上限只保护债务人，没有计入${days > 0 ? `（如是债务人，另有${days}天超过）` : ''}。`,
    );
  }
  if (options.numbers.length === 0 && contacts.length > 0) {
    notes.push(
      `没有用 --creditor-numbers 指明催收号码：文件中的全部来电来信${options.countByNumber ? '按号码分别计数' : '作为同一债权人（含其委托机构）合并计数'}，与催收无关的号码请先剔除。`,
    );
  }
  const undated = sum(logs, (log) => log.undated);
  if (undated > 0) notes.push(`${undated}条记录没有可用的日期，没有计入。`);
  const undirected = sum(logs, (log) => log.undirected);
  if (undirected > 0) notes.push(`${undirected}条记录没有写明呼入或呼出，按呼入计。`);
  if (logs.some(({ yearNeeded }) => yearNeeded) && options.year === null) {
    notes.push('有的时间没有年份，请用 --year 指明。');
  }
  const open = contacts.filter(
    ({ channel, direction, durationSeconds }) =>
      channel === 'call' && direction === 'incoming' && durationSeconds === null,
  ).length;
  if (open > 0) notes.push(`${open}次来电没有通话时长，既不算接通也不算未接通，见 possible。`);
  return notes;
}

function sum(logs: readonly ContactLog[], of: (log: ContactLog) => number): number {
  return logs.reduce((total, log) => total + of(log), 0);
}
