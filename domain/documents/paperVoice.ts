import type { DocumentChoice } from './documentValues.ts';
import type { Offence } from './offence.ts';
import { isAccusation } from './offence.ts';
import type { TemplateKind } from './templateKind.ts';

/** By which names a paper speaks of the client and of the institution. */
export type PaperVoice = {
  /** 投诉人, 举报人, 报案人 or 控告人, 委托人, 本人 … */
  person: string;
  /** 贵机构 to the institution itself; 该机构 where the paper names one, 官方 where it knows none. */
  institution: string;
  /** Of whom a complaint is made: 贵机构, 被投诉机构. */
  opponent: string;
  /** Who acts for the client, where a step is told. */
  firm: string;
};

export function paperVoice(
  choice: DocumentChoice,
  offence: Offence,
  isInstitutionNamed: boolean,
): PaperVoice {
  const firm = choice.templateKind === 'lawyer-letter' ? '本所' : '受托律师事务所';
  return {
    ...sides(choice, isInstitutionNamed),
    person: personIn(choice.templateKind, offence),
    firm,
  };
}

function sides(
  choice: DocumentChoice,
  isInstitutionNamed: boolean,
): Omit<PaperVoice, 'person' | 'firm'> {
  const toInstitution =
    choice.recipientKind === 'institution' || choice.recipientKind === 'pi_handler';
  switch (choice.templateKind) {
    case 'complaint':
      return toInstitution
        ? { institution: '贵机构', opponent: '贵机构' }
        : { institution: '被投诉机构', opponent: '被投诉机构' };
    case 'lawyer-letter':
    case 'stop-notice':
      return {
        institution: toInstitution ? '贵方' : '所称机构',
        opponent: '贵方',
      };
    case 'pi-request':
    case 'credit-objection':
      return toInstitution
        ? { institution: '贵机构', opponent: '贵机构' }
        : { institution: '该机构', opponent: '该机构' };
    default:
      return {
        institution: isInstitutionNamed ? '该机构' : '官方',
        opponent: '该机构',
      };
  }
}

function personIn(templateKind: TemplateKind, offence: Offence): string {
  switch (templateKind) {
    case 'complaint':
      return '投诉人';
    case 'police-report':
      return isAccusation(offence) ? '控告人' : '报案人';
    case 'spam-report':
      return '举报人';
    case 'telecom-appeal':
      return '申诉人';
    case 'lawyer-letter':
    case 'authorization':
    case 'authorization-court':
      return '委托人';
    case 'stop-notice':
      return '本人';
    case 'pi-request':
    case 'credit-objection':
      return '申请人';
    default:
      return '当事人';
  }
}
