import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { callerKnowledge, disclosures } from '../../../domain/intake/intakeForm.ts';
import { intakeQuestions } from '../../../domain/intake/intakeQuestions.ts';
import { checklist } from '../../../domain/verification/checklist.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';
import { StepResult, stepCodes, Verdict } from '../../../domain/verification/verification.ts';
import { wildCharacter } from '../wildCharacter.ts';
import { contact, inputOf, type Matter, verdictOf } from './support/verdictCase.ts';

const yesNo = fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const, null);

const texts = fc.oneof(
  fc.constantFrom(
    '',
    '【捷信】您的贷款12,860.55元已逾期37天',
    '称花呗逾期，要派人上门核实情况',
    '把验证码发给我',
    '点击 http://1.2.3.4/a 处理，否则通知您的家人',
    '请把钱转到安全账户，不要告诉家人',
    '本月账单已出，请在官方App还款',
  ),
  fc.string({ unit: wildCharacter, maxLength: 60 }),
);

const contacts = fc
  .array(
    fc.record({
      channel: fc.constantFrom('call', 'sms', 'visit', 'wechat', 'email', 'letter'),
      direction: fc.constantFrom('incoming', 'outgoing'),
      at: fc.constantFrom('2026-11-02 10:12', '2026-11-02 23:30', '2025-01-05 07:00', 'unknown'),
      from: fc.constantFrom('', '95188', '13900139000', '+85261234567', '未知号码', '951882'),
      claimedIdentity: fc.constantFrom('', '花呗', '捷信', '某市公安局', '某某公司'),
      content: texts,
      demand: texts,
      durationSeconds: fc.constantFrom(null, 0, 30),
    } as const),
    { maxLength: 5 },
  )
  .map((values) => values.map(({ channel, ...rest }) => contact(channel, rest)));

const answers = fc.record({
  borrowed: yesNo,
  overdue: yesNo,
  amountAgrees: yesNo,
  paid: yesNo,
  paidTo: fc.constantFrom('', '个人账户 李某', '官方App'),
  disclosed: fc.option(fc.subarray([...disclosures])),
  clickedLink: yesNo,
  installedApp: yesNo,
  screenShared: yesNo,
  homeVisit: fc.constantFrom('none' as const, 'announced' as const, 'happened' as const, null),
  thirdPartyContacted: yesNo,
  namesOtherDebtor: yesNo,
  callerKnows: fc.option(fc.subarray([...callerKnowledge])),
  refusedContact: yesNo,
});

const steps = fc
  .array(fc.tuple(fc.constantFrom(...stepCodes), fc.constantFrom(...StepResult.options)))
  .map((pairs) => Object.fromEntries(pairs));

const matters: fc.Arbitrary<Matter> = fc.record({ contacts, answers, steps });

describe('any intake whatever', () => {
  it('gets a whole verdict: outcomes, sources, checks, and no repeats', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const verdict = Verdict.parse(verdictOf(matter));
        expect(new Set(verdict.outcomes).size).toBe(verdict.outcomes.length);
        for (const { source, sentence } of verdict.reasons) {
          expect(source).not.toBe('');
          expect(sentence).not.toBe('');
        }
        for (const check of verdict.checks) expect(check.source).not.toBe('');
        const ids = verdict.nextSteps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        if (verdict.stopPayment) {
          expect(verdict.outcomes).toContain('A');
          expect(verdict.nextSteps[0]?.channel).toBe('110');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its outcomes whatever the comparison of numbers says', () => {
    fc.assert(
      fc.property(matters, fc.constantFrom(...StepResult.options), (matter, result) => {
        const { number_compare: _a, official_number_in_app: _b, ...rest } = matter.steps ?? {};
        const without = computeVerdict({
          ...inputOf({ ...matter, steps: rest }),
          numberMatches: [],
        });
        const compared = computeVerdict({
          ...inputOf({
            ...matter,
            steps: { ...rest, number_compare: result, official_number_in_app: result },
          }),
          numberMatches: matchNumbers(['95188', '95588', '95786'], shippedOrganisations),
        });
        expect(compared.outcomes).toEqual(without.outcomes);
      }),
      { numRuns: 200 },
    );
  });

  it('names no 正常催收 while anything calls the contact suspect', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const { outcomes } = verdictOf(matter);
        if (outcomes.includes('E')) expect(outcomes).toEqual(['E']);
      }),
      { numRuns: 200 },
    );
  });

  it('lists the account and credit checks as unknown until they are done', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const { account_query, credit_report, ...others } = matter.steps ?? {};
        const { unknowns } = verdictOf({ ...matter, steps: others });
        expect(unknowns.join()).toMatch(/账户.*征信报告/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the next question', () => {
  it('is an open question or step of this very form, and its answer changes the outcome', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const input = inputOf(matter);
        const verdict = computeVerdict(input);
        if (verdict.nextQuestion === null) return;
        const { field } = verdict.nextQuestion;
        const answer = field.startsWith('answers.') ? field.slice('answers.'.length) : null;
        const changed = trialsOf(matter, field, answer).some((trial) => {
          const then = verdictOf(trial);
          return (
            then.outcomes.join() !== verdict.outcomes.join() ||
            then.stopPayment !== verdict.stopPayment
          );
        });
        expect(changed, field).toBe(true);
        if (answer !== null) {
          const question = intakeQuestions(input.form).find((entry) => entry.field === answer);
          expect(question).toBeDefined();
          expect(input.form.answers[answer as 'borrowed']).toBeNull();
        } else {
          expect(matter.steps?.[field as 'records_kept'] ?? 'not_done').toBe('not_done');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is none when every question is answered and every step done', () => {
    const verdict = verdictOf({
      answers: {
        borrowed: 'no',
        paid: 'no',
        disclosed: [],
        clickedLink: 'no',
        installedApp: 'no',
        screenShared: 'no',
        recorded: 'no',
        homeVisit: 'none',
        thirdPartyContacted: 'no',
        namesOtherDebtor: 'no',
        callerKnows: [],
        refusedContact: 'no',
      },
      steps: Object.fromEntries(checklist.map(({ code }) => [code, 'inconclusive'])),
    });
    expect(verdict.nextQuestion).toBeNull();
  });

  it('is computed within 5 ms for ten contacts once they have been read', () => {
    const input = inputOf({
      contacts: Array.from({ length: 10 }, (_, index) =>
        contact('sms', {
          content: `【捷信】您的贷款12,8${index}0元已逾期37天，点击 t.cn/Abc12${index}`,
        }),
      ),
    });
    for (let round = 0; round < 40; round += 1) computeVerdict(input);
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      computeVerdict(input);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[0]).toBeLessThan(5);
  });
});

function trialsOf(matter: Matter, field: string, answer: string | null): Matter[] {
  if (answer === null) {
    return (['favourable', 'unfavourable', 'inconclusive'] as const).map((result) => ({
      ...matter,
      steps: { ...matter.steps, [field]: result },
    }));
  }
  const values: Record<string, unknown[]> = {
    disclosed: [[], ...disclosures.map((value) => [value])],
    callerKnows: [[], ...callerKnowledge.map((value) => [value])],
    homeVisit: ['none', 'announced', 'happened'],
  };
  return (values[answer] ?? ['yes', 'no', 'unsure']).map((value) => ({
    ...matter,
    answers: { ...matter.answers, [answer]: value },
  }));
}
