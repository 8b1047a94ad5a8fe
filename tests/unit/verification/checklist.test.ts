import { describe, expect, it } from 'vitest';
import { emptyAnswers } from '../../../domain/intake/intakeForm.ts';
import { checklist, stepResultLabel } from '../../../domain/verification/checklist.ts';
import { StepResult, stepCodes } from '../../../domain/verification/verification.ts';
import { contact, huabeiCall, jiexinSms } from './support/verdictCase.ts';

const codesFor = (...contacts: ReturnType<typeof contact>[]) =>
  checklist
    .filter((step) => step.appliesTo({ contacts, answers: emptyAnswers }))
    .map(({ code }) => code);

describe('the checklist', () => {
  it('holds every step code once', () => {
    expect([...checklist.map(({ code }) => code)].sort()).toEqual([...stepCodes].sort());
  });

  it('gives every step its reason, its way, its source and a label for each result', () => {
    for (const step of checklist) {
      for (const words of [step.title, step.why, step.how, step.source]) {
        expect(words.length, step.code).toBeGreaterThan(2);
      }
      const account = step.code === 'account_query';
      const offered = StepResult.options.filter((result) =>
        account
          ? !['not_done', 'inconclusive'].includes(result)
          : !['not_done', 'differs', 'unavailable'].includes(result),
      );
      expect(
        step.results.map(({ result }) => result),
        step.code,
      ).toEqual(offered);
      expect(new Set(step.results.map(({ label }) => label)).size).toBe(offered.length);
    }
  });

  it('covers what both seed texts tell a person to do', () => {
    const bySeed = (seed: string) =>
      checklist
        .filter((step) => step.seed === seed || step.seed === '两文均有')
        .map(({ code }) => code);
    expect(bySeed('花呗上门核实')).toEqual(
      expect.arrayContaining([
        'number_compare',
        'official_number_in_app',
        'official_callback',
        'asks_secrets',
        'information_withheld',
        'home_visit_rare',
        'records_kept',
        'police_report',
        'platform_report',
        'passwords_changed',
      ]),
    );
    expect(bySeed('捷信短信')).toEqual(
      expect.arrayContaining([
        'message_facts',
        'official_callback',
        'account_query',
        'transaction_history',
        'records_kept',
        'objection_raised',
      ]),
    );
  });

  it('asks about a home visit only where one was mentioned', () => {
    expect(codesFor(huabeiCall())).toContain('home_visit_rare');
    expect(codesFor(jiexinSms())).not.toContain('home_visit_rare');
  });

  it('asks for the facts of a message only where there is one', () => {
    expect(codesFor(jiexinSms())).toContain('message_facts');
    expect(codesFor(contact('call', { content: '来电' }))).not.toContain('message_facts');
  });

  it('tells an account in good order from one nobody could look at, and still reads the old answer', () => {
    expect(stepResultLabel('account_query', 'differs')).toBe('账单正常、与对方所称不符');
    expect(stepResultLabel('account_query', 'unavailable')).toBe('查不了');
    expect(stepResultLabel('account_query', 'inconclusive')).toContain('旧选项');
  });

  it('labels a result in the words of its step', () => {
    expect(stepResultLabel('number_compare', 'unfavourable')).toBe('与官方号码不一致');
    expect(stepResultLabel('official_callback', 'favourable')).toBe('官方确认是其联系');
    expect(stepResultLabel('police_report', 'not_done')).toBe('未做');
  });
});
