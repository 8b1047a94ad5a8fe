import { matchNumbers } from '../../../../domain/directory/matchNumber.ts';
import { shippedOrganisations } from '../../../../domain/directory/shippedOrganisations.ts';
import {
  type ContactChannel,
  type ContactRecord,
  emptyAnswers,
  emptyContact,
  type IntakeAnswers,
} from '../../../../domain/intake/intakeForm.ts';
import { parseShanghai } from '../../../../domain/time/shanghaiTime.ts';
import {
  computeVerdict,
  type VerdictInput,
} from '../../../../domain/verification/computeVerdict.ts';
import type {
  StepCode,
  StepResult,
  Verdict,
} from '../../../../domain/verification/verification.ts';

let nextId = 0;

/** One contact; `at` is Beijing time. */
export function contact(
  channel: ContactChannel,
  values: Partial<Omit<ContactRecord, 'occurredAtMs'>> & { at?: string } = {},
): ContactRecord {
  nextId += 1;
  const { at = '2026-11-02 10:12', ...rest } = values;
  const id = `01930000-0000-7000-8000-${String(nextId).padStart(12, '0')}`;
  return { ...emptyContact(id, channel), occurredAtMs: parseShanghai(at), ...rest };
}

export interface Matter {
  contacts?: ContactRecord[];
  answers?: Partial<IntakeAnswers>;
  steps?: Partial<Record<StepCode, StepResult>>;
}

export function inputOf({ contacts = [], answers = {}, steps = {} }: Matter): VerdictInput {
  return {
    form: { contacts, answers: { ...emptyAnswers, ...answers } },
    steps: Object.entries(steps).map(([code, result]) => ({
      code: code as StepCode,
      result,
      note: '',
      doneAtMs: null,
      doneBy: '',
    })),
    numberMatches: matchNumbers(
      contacts.map(({ from }) => from),
      shippedOrganisations,
    ),
    organisations: shippedOrganisations,
  };
}

export function verdictOf(matter: Matter): Verdict {
  return computeVerdict(inputOf(matter));
}

export function ruleIds(verdict: Verdict): string[] {
  return verdict.reasons.map(({ ruleId }) => ruleId);
}

/** 花呗 telephones and announces a visit: the first seed text. */
export const huabeiCall = (values: Partial<ContactRecord> = {}) =>
  contact('call', {
    from: '13900139000',
    claimedIdentity: '花呗客服',
    content: '称当事人花呗账户有异常，要派人上门核实情况',
    durationSeconds: 95,
    ...values,
  });

/** An SMS signed 捷信 about a loan: the second seed text. */
export const jiexinSms = (values: Partial<ContactRecord> & { at?: string } = {}) =>
  contact('sms', {
    from: '10690123456789',
    content: '【捷信】尊敬的客户，您的贷款12,860.55元已逾期37天，请尽快处理，详询客服。',
    ...values,
  });

/** A genuine debtor's call: debt admitted, nothing else. */
export const collectionCall = (values: Partial<ContactRecord> & { at?: string } = {}) =>
  contact('call', {
    from: '02160001234',
    claimedIdentity: '招联消费金融',
    content: '提醒当事人有一期账单逾期，请在官方App还款',
    durationSeconds: 60,
    ...values,
  });
