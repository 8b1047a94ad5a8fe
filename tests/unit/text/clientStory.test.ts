import { describe, expect, it } from 'vitest';
import { emptyContact, emptyIntakeForm } from '../../../domain/intake/intakeForm.ts';
import { isMentionedOnly } from '../../../domain/text/mentionedOnly.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { readTriage } from '../../../domain/text/readTriage.ts';
import { computeVerdict } from '../../../domain/verification/computeVerdict.ts';

const story =
  '对方自称京东金融客服，说我大学时注册的校园贷账户要按国家政策注销，不注销会影响征信。让我下载腾讯会议共享屏幕，从借呗和360借条借了38000元，分两笔转到他给的银行卡6222020200112233445，户名李建国。还让我报了短信验证码。转完又说要再转15000解冻。';
const collector =
  '一个自称花呗客服的男的用 17012345678 打我手机，说我花呗逾期了2300元，要打电话给我单位领导和我妈，我说不要再打了他骂我老赖。';

function flagWords(text: string, flag: string): string[] {
  return readTriage(text)
    .flagWords()
    .filter((each) => each.flag === flag)
    .map((each) => each.text);
}

function factTexts(text: string, kind: string): string[] {
  return readMessage(text)
    .facts.filter((fact) => fact.kind === kind)
    .map((fact) => fact.text);
}

function reasonsFor(content: string) {
  const contact = { ...emptyContact('019aab1b-9a60-7000-8000-000000000001', 'call'), content };
  return computeVerdict({
    form: { ...emptyIntakeForm, contacts: [contact] },
    steps: [],
    numberMatches: [],
    organisations: [],
    today: '2026-11-22',
  }).reasons;
}

describe('What a client tells of a fraud', () => {
  it('accuses nobody but the one who is impersonated', () => {
    expect(flagWords(story, 'impersonates_institution')).toEqual(['京东金融', '校园贷账户']);
  });

  it('keeps a claim that the client borrowed somewhere', () => {
    const claims = ['您从借呗借了5000元已逾期', '他说我在京东金融借了5000元'];
    for (const text of claims) {
      const start = text.search(/借呗|京东金融/);
      expect(isMentionedOnly(text, start, start + (text.includes('借呗') ? 2 : 4))).toBe(false);
    }
  });

  it('quotes an account whole and a demand as a demand', () => {
    expect(factTexts(story, 'transfer_request')).toEqual(['转到他给的银行卡6222020200112233445']);
    expect(factTexts(story, 'credential_request')).toContain('让我报了短信验证码');
    expect(factTexts('我报了短信验证码', 'credential_request')).toEqual([]);
  });

  it('is told by the cancelled student loan and by money asked for 解冻, each for itself', () => {
    for (const words of ['说我大学时注册的校园贷账户要按国家政策注销', '转完又说要再转15000解冻']) {
      expect(
        reasonsFor(words).some(({ outcome, weight }) => outcome === 'A' && weight === 'decisive'),
      ).toBe(true);
    }
  });
});

describe('What a client tells of a collector', () => {
  it('takes the number that called for no number to call back', () => {
    expect(flagWords(collector, 'personal_mobile_callback')).toEqual([]);
    expect(
      flagWords('【某某金融】您已逾期，请回电17012345678', 'personal_mobile_callback'),
    ).toEqual(['17012345678']);
  });

  it('hears the threat to call the mother of the client', () => {
    expect(flagWords(collector, 'threat_family')).toEqual(['我妈']);
    expect(flagWords('我跟我妈说了这件事', 'threat_family')).toEqual([]);
  });

  it('never charges the other side with what the client said', () => {
    for (const { sentence } of reasonsFor(collector)) expect(sentence).not.toContain('我说不要');
    expect(reasonsFor(collector).some(({ sentence }) => sentence.includes('他骂我老赖'))).toBe(
      true,
    );
  });
});
