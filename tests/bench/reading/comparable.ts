import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { FLAGS, type LabelledMessage, type Reading } from './loadLabelled.ts';

export const FIELDS = [
  'phones',
  'urls',
  'amountsFen',
  'overdueDays',
  'deadlines',
  'institutions',
  ...FLAGS,
] as const;

export type Field = (typeof FIELDS)[number];

type Values = Partial<Reading> | NonNullable<LabelledMessage['either']>;

/** Courts, police and law firms carry the names of places and firms; they are never the organisation of that name. */
const OFFICE = /(?:法院|公安.{0,6}|派出所|律师事务所|检察院|仲裁委员会|司法局|税务局|分局)$/;
const OFFICE_ROOM = /(?<=法院|检察院|公安(?:分|厅)?局).+$/;
const COMPANY_FORM = /(?:股份)?(?:有限)?(?:责任)?公司$|(?:信用卡)?(?:客服)?中心$|信用卡$|客服$/;

/** The values of one field of a label or a reading, in a form in which equal things are equal. */
export function comparable(values: Values, field: Field): Set<string> {
  switch (field) {
    case 'phones':
      return new Set(values.phones);
    case 'urls':
      return new Set(values.urls?.map(comparableUrl));
    case 'amountsFen':
      return new Set(values.amountsFen?.map(String));
    case 'deadlines':
      return new Set(values.deadlines?.map(comparableDeadline));
    case 'institutions':
      return new Set(values.institutions?.map(comparableInstitution));
    case 'overdueDays': {
      const days = 'overdueDays' in values ? values.overdueDays : null;
      return new Set(days === null || days === undefined ? [] : [String(days)]);
    }
    default:
      return new Set(values.flags?.filter((flag) => flag === field));
  }
}

function comparableUrl(url: string): string {
  const [host = '', ...path] = url
    .normalize('NFKC')
    .replace(/^https?:\/\//i, '')
    .split('/');
  return [host.toLowerCase(), ...path].join('/').replace(/\/$/, '');
}

/** 2026-11-03T10:00:00Z is the same moment as 18:00 in Beijing; a date alone is another thing than its midnight. */
function comparableDeadline(deadline: string): string {
  if (!deadline.includes('T')) return deadline;
  const moment = new Date(deadline);
  return Number.isNaN(moment.getTime()) ? deadline : moment.toISOString();
}

/** The organisation where the directory knows it, else the name without its legal form. */
function comparableInstitution(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s/g, '').replace(OFFICE_ROOM, '');
  if (OFFICE.test(plain)) return plain;
  return (
    findOrganisation(plain, shippedOrganisations)?.organisation.id ??
    plain.replace(COMPANY_FORM, '').replace(COMPANY_FORM, '')
  );
}
