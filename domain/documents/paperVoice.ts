import type { DocumentChoice } from './documentValues.ts';
import type { Offence } from './offence.ts';
import { isAccusation } from './offence.ts';

/** By which names a paper speaks of the client and of the institution. */
export type PaperVoice = {
  /** 投诉人, 举报人, 报案人 or 控告人. */
  person: string;
  /** 贵机构 to the institution itself; 官方 where no institution is party to the paper. */
  institution: string;
  /** Of whom a complaint is made: 贵机构, 被投诉机构. */
  opponent: string;
};

export function paperVoice(choice: DocumentChoice, offence: Offence): PaperVoice {
  if (choice.templateKind === 'police-report') {
    const person = isAccusation(offence) ? '控告人' : '报案人';
    return { person, institution: '官方', opponent: '该机构' };
  }
  if (choice.templateKind === 'spam-report') {
    return { person: '举报人', institution: '官方', opponent: '该机构' };
  }
  if (choice.recipientKind === 'institution') {
    return { person: '投诉人', institution: '贵机构', opponent: '贵机构' };
  }
  return { person: '投诉人', institution: '被投诉机构', opponent: '被投诉机构' };
}
