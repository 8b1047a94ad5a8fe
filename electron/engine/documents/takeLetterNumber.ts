import type { ReadDb } from '../../../db/databaseHandle.ts';
import type { PaperKey } from '../../../db/documentQueries.ts';
import { readFirmProfile } from '../../../db/firmQueries.ts';
import {
  findLetterNumber,
  insertLetterNumber,
  nextLetterSequence,
} from '../../../db/paperQueries.ts';
import { letterNumber } from '../../../domain/documents/letterNumber.ts';
import { CommandId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';

/** Only a letter in the firm's name is numbered. */
export function hasLetterNumber({ templateId }: Pick<PaperKey, 'templateId'>): boolean {
  return templateId === 'lawyer-letter';
}

/** The number that the letter has, or would take now; null while the firm has set no 代字. */
export function letterNumberOf(db: ReadDb, letter: PaperKey, atMs: number): string | null {
  const taken = findLetterNumber(db, letter);
  if (taken !== null) return taken;
  const year = yearOf(atMs);
  return letterNumber(readFirmProfile(db).letterCode, year, nextLetterSequence(db, year));
}

/**
 * Takes the next number of the year for a letter, in a transaction of its own before the letter is made: a number once
 * taken is never given to another, and the versions of one letter share theirs.
 */
export function takeLetterNumber(engine: EngineContext, letter: PaperKey): void {
  if (engine.store.read((db) => findLetterNumber(db, letter)) !== null) return;
  const command = writeCommand(engine, CommandId.parse(engine.newId()), 'document.takeNumber');
  engine.store.write(command, (tx) => {
    const year = yearOf(command.atMs);
    const sequence = nextLetterSequence(tx, year);
    const number = letterNumber(readFirmProfile(tx).letterCode, year, sequence);
    if (number === null || findLetterNumber(tx, letter) !== null)
      return { result: null, audit: [] };
    const { caseId, templateId, recipientKind } = letter;
    insertLetterNumber(tx, {
      year,
      sequence,
      number,
      caseId,
      templateId,
      recipientKind,
      takenAtMs: command.atMs,
    });
    const summary = `取得律师函编号：${number}`;
    return { result: null, audit: [{ entityKind: 'case', entityId: caseId, caseId, summary }] };
  });
}

function yearOf(atMs: number): number {
  return Number(shanghaiDate(atMs).slice(0, 4));
}
