import { describe, expect, it } from 'vitest';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { emptyAnswers, emptyContact } from '../../../domain/intake/intakeForm.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';

const call = emptyContact('0199f000-0000-7000-8000-000000000301', 'call');
const organisations = shippedOrganisations;

function verdictOf(content: string, demand = '', claimedIdentity = '') {
  const form = {
    contacts: [{ ...call, content, demand, claimedIdentity, from: '17000001111' }],
    answers: emptyAnswers,
  };
  return computeVerdict({ form, steps: [], numberMatches: [], organisations });
}

describe('what a receptionist writes down', () => {
  it.each([
    [
      '花呗客服来电称我账户异常要派人上门核实，让我先报验证码，说不要告诉家人',
      '报出短信验证码，并在家等候上门',
    ],
    ['让我先报验证码', ''],
    ['对方问我要验证码', ''],
    ['自称公安说我涉嫌洗钱，要我配合调查', ''],
    ['说别跟家里人说，马上处理', ''],
  ])('names a suspected fraud in %s', (content, demand) => {
    expect(verdictOf(content, demand).outcomes).toContain('A');
  });

  it.each(['不要告诉家人', '别跟家里人说', '不能让父母知道'])(
    'does not take %s for pressure on the family',
    (content) => {
      expect(readMessage(content).facts.filter(({ kind }) => kind === 'threat')).toEqual([]);
      expect(verdictOf(content).outcomes).not.toContain('B');
    },
  );

  it('still reads real pressure on the family', () => {
    expect(readMessage('再不还就通知你的家人').facts.some(({ kind }) => kind === 'threat')).toBe(
      true,
    );
  });

  it('does not read a warning as a demand', () => {
    expect(verdictOf('请勿将验证码告知他人，不要报验证码给任何人').outcomes).not.toContain('A');
    expect(
      readMessage('来电请报警并报名处理，验证码切勿外泄').facts.filter(
        ({ kind }) => kind === 'credential_request',
      ),
    ).toEqual([]);
  });

  it('knows a product name in the note as the directory knows it', () => {
    const { reasons } = verdictOf('花呗客服来电，说要上门核实');
    expect(reasons.map(({ sentence }) => sentence).join()).not.toContain('目录中没有');
  });

  it('quotes whole words, never half of one', () => {
    const { reasons } = verdictOf('他说别跟家里人说，马上处理');
    expect(reasons.find(({ ruleId }) => ruleId === 'A-secrecy')?.sentence).toContain(
      '“他说别跟家里人说”',
    );
  });

  it('never names an article of the web as a legal basis', () => {
    const { reasons, checks } = verdictOf('让我先报验证码');
    const sources = [...reasons, ...checks].map(({ source }) => source).join();
    expect(sources).not.toMatch(/花呗打电话|捷信消费金融发短信|案盾研判规则/);
  });
});

describe('the next steps', () => {
  it('follow the lawyer when she concluded otherwise', () => {
    const form = {
      contacts: [{ ...call, content: '催收专员称不还款就联系单位', from: '17000001111' }],
      answers: { ...emptyAnswers, borrowed: 'yes' as const },
    };
    const input = { form, steps: [], numberMatches: [], organisations };
    const computed = computeVerdict(input).nextSteps.map(({ id }) => id);
    const concluded = computeVerdict(input, ['A']).nextSteps.map(({ id }) => id);
    expect(computed).not.toContain('call-96110');
    expect(concluded).toContain('call-96110');
    expect(concluded).not.toContain('complain-nifa');
  });
});
