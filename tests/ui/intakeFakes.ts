import type { VerificationState } from '../../domain/contract/caseContract.ts';
import type { Organisation } from '../../domain/directory/organisation.ts';
import { Organisation as OrganisationSchema } from '../../domain/directory/organisation.ts';
import { AnDunError } from '../../domain/errors.ts';
import { emptyFirmProfile } from '../../domain/firm/firmProfile.ts';
import { CaseId, IntakeId } from '../../domain/ids.ts';
import { emptyIntakeForm, IntakeForm } from '../../domain/intake/intakeForm.ts';
import type { IntakeRecord, RelatedClient } from '../../domain/intake/intakeRecord.ts';
import { computeVerdict } from '../../domain/verification/computeVerdict.ts';
import { type FakeEngine, fakeEngine } from './support/fakeEngine.ts';

export const intakeId = IntakeId.parse('019a0000-0000-7000-8000-00000000000a');
export const caseId = CaseId.parse('019a0000-0000-7000-8000-0000000000ca');

const renamed = {
  from: null,
  until: '2025-05-26',
  source: '天津监管局批复',
  checkedOn: '2026-08-21',
  status: 'verified' as const,
};

export const organisations: Organisation[] = [
  organisation('alipay', '支付宝（中国）网络技术有限公司', ['支付宝', '花呗', '借呗'], ['95188']),
  {
    ...organisation('jd-cf', '天津京东消费金融有限公司', [], []),
    formerNames: [
      { name: '捷信消费金融有限公司', ...renamed },
      { name: '捷信', ...renamed },
    ],
  },
];

function organisation(
  id: string,
  name: string,
  aliases: string[],
  numbers: string[],
): Organisation {
  const checked = { source: 'metowolf/vCards @b1a346c3', checkedOn: '2026-08-21' };
  return OrganisationSchema.parse({
    id,
    name,
    aliases,
    formerNames: [],
    category: '消费金融',
    website: null,
    numbers: numbers.map((number) => ({
      number,
      normalised: number,
      use: 'hotline',
      ...checked,
      status: 'verified',
    })),
    note: '',
    ...checked,
    status: 'verified',
  });
}

export interface IntakeStore {
  engine: FakeEngine;
  record(): IntakeRecord;
  /** Somebody else saves the intake. */
  changeElsewhere(change: (form: IntakeForm) => IntakeForm): void;
}

/** A fake engine that keeps one intake as the real one does: revisions, command ids, steps, overrides. */
export function intakeStore(
  options: {
    form?: Partial<IntakeForm>;
    status?: IntakeRecord['status'];
    related?: RelatedClient[];
  } = {},
): IntakeStore {
  let record: IntakeRecord = {
    id: intakeId,
    status: options.status ?? 'draft',
    form: { ...emptyIntakeForm, ...options.form },
    revision: 1,
    caseId: null,
    createdAtMs: 1_795_000_000_000,
    updatedAtMs: 1_795_000_000_000,
  };
  const done = new Map<string, number>();
  const store = (part: Partial<IntakeRecord>) => {
    record = { ...record, ...part, revision: record.revision + 1, updatedAtMs: Date.now() };
    return record;
  };
  const engine = fakeEngine({
    intake: {
      get: () => record,
      list: () => [],
      related: () => options.related ?? [],
      save: ({ commandId, form, revision }) => {
        if (!done.has(commandId)) {
          if (revision !== record.revision) throw new AnDunError('STALE_REVISION');
          done.set(commandId, store({ form: IntakeForm.parse(form) }).revision);
        }
        return { revision: done.get(commandId) ?? 0, updatedAtMs: record.updatedAtMs };
      },
      complete: () => store({ status: 'complete' }),
      openCase: () => {
        store({ status: 'converted', caseId });
        return { caseId, caseNumber: '（2026）案盾字第001号' };
      },
    },
    directory: { list: () => organisations },
    import: { reports: () => [] },
    evidence: { list: () => [] },
    firm: {
      get: () => ({
        ...emptyFirmProfile,
        lawyers: [
          { id: '019a0000-0000-7000-8000-00000000001a', name: '许明澈', licenceNo: '', phone: '' },
        ],
      }),
    },
    verification: verificationHandlers(() => record.form),
  });
  return {
    engine,
    record: () => record,
    changeElsewhere: (change) => store({ form: change(record.form) }),
  };
}

/** The verification procedures over one form. */
export function verificationHandlers(form: () => Pick<IntakeForm, 'contacts' | 'answers'>) {
  let state: VerificationState = {
    steps: [],
    verdict: verdictOf([]),
    numberMatches: [],
    override: null,
    earlierOverrides: [],
  };
  function verdictOf(steps: VerificationState['steps']) {
    return computeVerdict({ form: form(), steps, numberMatches: [], organisations });
  }
  return {
    get: () => ({ ...state, verdict: verdictOf(state.steps) }),
    recordStep: (
      input: Pick<
        VerificationState['steps'][number],
        'code' | 'result' | 'note' | 'performedBy' | 'performedOn'
      >,
    ) => {
      const step = {
        code: input.code,
        result: input.result,
        note: input.note,
        performedBy: input.performedBy ?? 'firm',
        performedOn: input.performedOn ?? '2026-11-22',
      } as const;
      const rest = state.steps.filter(({ code }) => code !== step.code);
      const steps = [...rest, { ...step, doneAtMs: 1_795_000_000_000, doneBy: '前台小周' }];
      state = { ...state, steps, verdict: verdictOf(steps) };
      return state;
    },
    override: (
      input: Pick<NonNullable<VerificationState['override']>, 'outcomes' | 'reason'> & {
        lawyerName: string;
      },
    ) => {
      const { outcomes, reason, lawyerName } = input;
      const override = { outcomes, reason, actor: lawyerName, atMs: 1_795_000_100_000 };
      state = { ...state, override };
      return state;
    },
    clearOverride: () => {
      const earlier = state.override ? [state.override, ...state.earlierOverrides] : [];
      state = { ...state, override: null, earlierOverrides: earlier };
      return state;
    },
  };
}
