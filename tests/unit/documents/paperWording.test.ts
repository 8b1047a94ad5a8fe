import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { runsOfBlock } from '../../../domain/documents/missingInTree.ts';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { docxOf, type PAPERS, paper, partsOf } from './paperSupport.ts';
import {
  at,
  huabeiFacts,
  jiexinFacts,
  minimalFacts,
  paidFacts,
  sampleCheck,
  sampleContact,
  sampleEvidence,
} from './sampleFacts.ts';

type PaperKind = (typeof PAPERS)[number];
const COMPLAINT = { templateKind: 'complaint', recipientKind: 'institution' } as const;
const TO_INSTITUTION: PaperKind = ['complaint', 'institution'];
const TO_REGULATOR: PaperKind = ['complaint', 'nfra_12378'];
const TO_POLICE: PaperKind = ['police-report', 'police'];
const TO_12321: PaperKind = ['spam-report', 'report_12321'];

function text(facts: CaseFacts, kind: PaperKind = TO_INSTITUTION): string {
  return renderPlainText(paper(facts, ...kind).tree);
}

function withCall(parts: Parameters<typeof sampleContact>[1]): CaseFacts {
  const facts = minimalFacts();
  const call = { occurredAtMs: at('2026-11-03 08:40'), from: '02200000000', durationSeconds: 90 };
  facts.contacts = [sampleContact(51, { ...call, ...parts })];
  return facts;
}

describe('what the desk noted of a talk', () => {
  const NOTE = '花呗客服来电称我账户异常逾期，今天下午要派人上门核实，让我先报验证码。';

  it('is told as what the client stated, never in quotation marks as the caller’s own words', () => {
    const facts = withCall({ content: NOTE, demand: '让我在家等候' });
    expect(text(facts)).toContain(
      '通话时长1分30秒。通话情况（投诉人陈述）：花呗客服来电称我账户异常逾期，今天下午要派人上门核实，让我先报验证码。对方要求让我在家等候。',
    );
    expect(text(facts)).not.toContain('称：');
    expect(text(withCall({ channel: 'visit', content: '今天不还就联系单位' }))).toContain(
      '。上门情况（投诉人陈述）：今天不还就联系单位。',
    );
    expect(text(withCall({ channel: 'sms', content: '今天不还就联系单位' }))).toContain(
      '内容为：“今天不还就联系单位”。',
    );
  });

  it('is then to be rewritten, which is advised on screen and not listed as missing', () => {
    const facts = withCall({ content: NOTE });
    const { tree, missing } = paper(facts, ...TO_INSTITUTION);
    const fieldId = `contact.${facts.contacts[0]?.id}.content`;
    expect(paperWarnings(facts, COMPLAINT, tree)).toContainEqual({
      text: '请改写为第三人称，并写明具体日期：“花呗客服来电称我账户异常逾期，今天下午要派人上门……”',
      fieldId,
    });
    expect(missing.map((field) => field.fieldId)).not.toContain(fieldId);
  });

  it('is told as the talk where it is written in the third person, 我司 included', () => {
    for (const note of ['夜间来电，辱骂当事人', '再次来电，称我司将派员', '称当事人逾期']) {
      expect(text(withCall({ content: note }))).toContain(
        `。通话情况（投诉人陈述）：${note.replace('当事人', '投诉人')}`,
      );
    }
  });

  it('keeps names of files and quoted words as they are, whatever the paper calls the client', () => {
    const facts = minimalFacts();
    facts.evidence = [
      sampleEvidence(1, {
        title: '当事人记录',
        origin: '当事人手机，手机传输/当事人记录.txt',
        purpose: '证明对方说“当事人必须还款”，当事人没有答应',
      }),
    ];
    const said = text(facts);
    expect(said).toContain('当事人记录');
    expect(said).toContain('投诉人手机，手机传输/当事人记录.txt');
    expect(said).toContain('证明对方说“当事人必须还款”，投诉人没有答应');
    expect(said).not.toContain('投诉人记录');
  });

  it('of a third person or a visit follows the same rule', () => {
    const facts = minimalFacts();
    facts.answers = {
      ...facts.answers,
      thirdPartyContacted: 'yes',
      thirdPartyDetails: '昨天打给我同事',
    };
    expect(text(facts)).toContain('对方联系了投诉人以外的人。投诉人陈述：昨天打给我同事。');
  });
});

describe('a step that was taken', () => {
  const note = '客服答复没有外呼';
  function withStep(parts: object, represented = true): string {
    const facts = minimalFacts();
    facts.case.represented = represented;
    const step = sampleCheck('official_callback', 'unfavourable', note, '2026-11-11');
    facts.checks = [{ ...step, ...parts }];
    return text(facts);
  }

  it('is the client’s only where she took it', () => {
    const said = '通过贵机构公布的客服电话回拨核实，答复否认该联系由其作出（客服答复没有外呼）';
    expect(withStep({ performedBy: 'client' })).toContain(`2026年11月11日，投诉人${said}`);
    expect(withStep({})).toContain(`受托律师事务所于2026年11月11日${said}`);
    expect(withStep({}, false)).toContain(`2026年11月11日，经${said}`);
    expect(withStep({ performedBy: null, performedOn: null })).toContain(`\n经${said}`);
  });

  it('is not called done while its note says that it is still to come', () => {
    const facts = minimalFacts();
    facts.checks = [
      sampleCheck('objection_raised', 'inconclusive', '已拟书面异议，待寄出。', '2026-11-11'),
    ];
    expect(text(facts)).toContain('正在准备就所称款项或者有关信息提出异议，尚未提出');
    facts.checks = [
      sampleCheck('objection_raised', 'inconclusive', '征信异议已提交，等答复', '2026-11-11'),
    ];
    expect(text(facts)).toContain(
      '就所称款项或者有关信息提出异议，尚未得到处理结果（征信异议已提交，等答复）',
    );
  });

  it('brings its note only where it says more, and calls the reader 贵机构', () => {
    const facts = minimalFacts();
    const step = (words: string) => {
      facts.checks = [sampleCheck('official_callback', 'inconclusive', words, '2026-11-11')];
      return text(facts);
    };
    expect(step('没有得到明确答复。')).not.toContain('（没有得到明确答复');
    expect(step('官方客服占线')).toContain('（贵机构客服占线）');
    expect(step('官方客服占线')).not.toContain('官方');
  });
});

describe('the evidence of a payment', () => {
  it('is the receipt, which does not prove the call, and never a recording that demands money', () => {
    const facts = paidFacts();
    const call = facts.contacts[0];
    const receipt = facts.evidence.find((item) => item.kind === 'bill');
    if (!call || !receipt) throw new Error('the sample changed');
    receipt.contactIds = [call.id];
    facts.evidence.push(
      sampleEvidence(6, { kind: 'recording', purpose: '证明对方要求转账到个人账户' }),
    );
    const report = text(facts, TO_POLICE);
    expect(report).toMatch(/\t5,000\.00\t.*\t证据5\n/);
    expect(report).toMatch(/9时42分.*（证据1、证据2）。/);
  });

  it('is asked for where there is none, and so is a payee account of which stars are known', () => {
    const facts = paidFacts();
    facts.evidence = facts.evidence.filter((item) => item.kind !== 'bill');
    facts.answers.paidTo = '王某，6200 **** **** 0099';
    const { tree, missing } = paper(facts, ...TO_POLICE);
    expect(renderPlainText(tree)).toContain('【待补：付款凭证】');
    expect(renderPlainText(tree)).not.toContain('待补强');
    expect(missing.map((field) => field.fieldId)).toEqual([
      'loss.paid.account',
      'loss.paid.evidence',
    ]);
  });

  it('of a statement without any payment is not taken for a receipt', () => {
    const facts = paidFacts();
    facts.evidence = [
      sampleEvidence(1, { kind: 'bill', purpose: '当事人账户没有来自该机构的放款' }),
    ];
    expect(text(facts, TO_POLICE)).toContain('【待补：付款凭证】');
  });

  it('has its sum in capitals once', () => {
    expect(text(paidFacts(), TO_POLICE).match(/伍仟元整/g)).toHaveLength(1);
  });
});

describe('who is who in a paper', () => {
  it('names a call-back number only where a message tells another number than its own', () => {
    const fact = (value: string) => ({
      fact: {
        id: 'f1',
        kind: 'phone' as const,
        start: 0,
        end: 11,
        text: value,
        value: { raw: value, normalised: value, kind: 'mobile' as const },
      },
      state: 'confirmed' as const,
      correctedText: null,
    });
    const facts = huabeiFacts();
    const [call, sms] = facts.contacts;
    if (!call || !sms) throw new Error('the sample changed');
    call.reviewedFacts = [fact('17000000001')];
    sms.reviewedFacts = [fact(sms.from)];
    expect(text(facts, TO_POLICE)).not.toContain('要求回拨号码');
    sms.reviewedFacts = [fact('17000000002')];
    expect(text(facts, TO_POLICE)).toContain('要求回拨号码：17000000002');
  });

  it('marks a citizen number that cannot be right, and tells sex and birth date of a sound one', async () => {
    const facts = huabeiFacts();
    expect(text(facts, TO_POLICE)).toContain('性别：男\n出生日期：1990年3月7日');
    facts.client.idNumber = '110101199003074259';
    const rendered = paper(facts, ...TO_POLICE);
    expect(renderPlainText(rendered.tree)).toContain(
      '110101199003074259【待核：证件号码校验位不符】',
    );
    expect(renderPlainText(rendered.tree)).not.toContain('出生日期');
    expect(rendered.missing).toEqual([
      { fieldId: 'client.idNumber', label: '证件号码校验位不符', where: '当事人信息' },
    ]);
    expect(partsOf(await docxOf(rendered))['word/document.xml']).toMatch(
      /w:highlight w:val="yellow"\/>(?:(?!<\/w:r>).)*待核/,
    );
  });

  it('asks for the full name of an institution where only its brand is known', () => {
    const facts = huabeiFacts();
    facts.institution.fullName = '花呗';
    const { tree, missing } = paper(facts, ...TO_INSTITUTION);
    expect(missing.map((field) => field.fieldId)).toEqual(['case.opponentName']);
    expect(renderPlainText(tree)).toContain('此致\n【待补：被投诉机构全称】');
  });

  it('warns where a letter about a suspected fraud goes to the institution whose name was used', () => {
    const facts = huabeiFacts();
    const warned = (name: string) => {
      facts.institution.fullName = name;
      const { tree } = paper(facts, ...TO_INSTITUTION);
      return paperWarnings(facts, COMPLAINT, tree).some((warning) =>
        warning.text.includes('疑似诈骗'),
      );
    };
    expect(warned('支付宝（中国）网络技术有限公司')).toBe(true);
    expect(warned('身份不明（使用号码17000005678）')).toBe(false);
  });

  it('asks for another look at an official number that is printed and was checked more than half a year ago', () => {
    const facts = huabeiFacts();
    const { tree } = paper(facts, ...TO_INSTITUTION);
    const warned = (todayDate: string) =>
      paperWarnings(facts, { ...COMPLAINT, todayDate }, tree).filter(({ text: words }) =>
        words.includes('官方号码95188最近一次核对是2026-08-21'),
      );
    expect(warned('2026-11-22')).toEqual([]);
    expect(warned('2027-03-01')).toHaveLength(1);
  });

  it('keeps from the institution who collected the evidence, and asks where no origin is known', () => {
    const facts = huabeiFacts();
    expect(text(facts)).not.toContain('周明远收集');
    expect(text(facts, TO_POLICE)).toContain('报案人手机截图，周明远收集');
    const item = facts.evidence[1];
    if (item) item.origin = '';
    expect(paper(facts, ...TO_INSTITUTION).missing.map((field) => field.fieldId)).toEqual([
      `evidence.${item?.id}.source`,
    ]);
  });

  it('identifies a recording by its length, where known, and to the police by the beginning of its hash', () => {
    const facts = huabeiFacts();
    expect(text(facts, TO_POLICE)).toContain(
      '通话录音（2026年11月16日9时42分） SHA-256前12位 aaaaaaaaaaaa\t',
    );
    const item = facts.evidence[0];
    if (item) item.durationMs = 205_400;
    expect(text(facts, TO_POLICE)).toContain(' 时长3分25秒 SHA-256前12位 aaaaaaaaaaaa\t');
    expect(text(facts)).toContain(' 时长3分25秒\t');
  });
});

describe('the grounds', () => {
  function collector(content: string): CaseFacts {
    const facts = jiexinFacts();
    facts.verdict.outcomes = ['B'];
    facts.answers = { ...facts.answers, borrowed: 'yes', amountAgrees: 'yes', callerKnows: [] };
    facts.client.name = '何建民';
    facts.contacts = [
      sampleContact(61, {
        occurredAtMs: at('2026-03-01 10:00'),
        from: '02200000000',
        durationSeconds: 60,
        content,
      }),
    ];
    return facts;
  }

  it('of insults, threats and third parties are raised by the facts, with a request to match', () => {
    const insulted = text(collector('辱骂投诉人“老赖”，称要群发通讯录'));
    expect(insulted).toContain('联系中的言行');
    expect(insulted).toContain('第一千零二十四条');
    expect(insulted).toContain('中国银行业协会自律规范');
    expect(insulted).toContain(
      '2026年3月1日的联系中有辱骂、以联系通讯录联系人施压、以群发、公开信息施压的内容',
    );
    expect(insulted).toContain('调取通话录音，核查上述联系中辱骂、以联系通讯录联系人施压');
    const polite = text(collector('询问何时还款'));
    expect(polite).not.toMatch(/联系中的言行|自律规范|不当言行/);
    const facts = collector('询问何时还款');
    facts.answers.thirdPartyContacted = 'yes';
    expect(text(facts, TO_REGULATOR)).toMatch(/GB\/T 45251-2025（催收的对象限于债务人）/);
    expect(text(facts, TO_REGULATOR)).toContain('就联系无关第三人逐项核查并书面说明');
  });

  it('of a message that threatens to tell others or to come are raised while the verdict is open', () => {
    const complaint = (content: string) => {
      const facts = collector(content);
      facts.verdict.outcomes = ['F'];
      facts.contacts = facts.contacts.map((contact) => ({ ...contact, channel: 'sms' as const }));
      return text(facts);
    };
    const threatened = complaint(
      '您的欠款已逾期，今日不还将联系您的单位和家人、通讯录联系人，并安排上门',
    );
    expect(threatened).toContain('立即停止以短信侵扰投诉人的私人生活安宁');
    expect(threatened).toContain('不得联系投诉人的亲友、同事等无关第三人');
    expect(threatened).toContain('第一千零三十二条');
    expect(threatened).toContain('以联系单位、亲属、通讯录联系人施压');
    expect(threatened).toContain('中国银行业协会自律规范');
    const polite = complaint('您的账单已到期，请及时还款');
    expect(polite).not.toMatch(/侵扰投诉人|亲友、同事|自律规范/);
  });

  it('call nobody a public insult who was insulted on the telephone alone', () => {
    const facts = collector('辱骂投诉人');
    expect(text(facts)).not.toContain('第五十条第一款第（二）项');
    facts.answers.thirdPartyContacted = 'yes';
    expect(text(facts)).not.toContain('第五十条第一款第（二）项');
    expect(text(collector('辱骂投诉人老赖，称要在业主群里骂'))).not.toContain('第（二）项');
    expect(text(collector('在业主群里骂投诉人老赖'))).toContain('第五十条第一款第（二）项');
  });

  it('of the consumer’s right to know and of personal data need a doubt and known data', () => {
    const facts = collector('询问何时还款');
    facts.verdict.outcomes = ['B', 'D'];
    expect(text(facts)).not.toMatch(/知悉真实情况|第四十四条/);
    facts.answers.amountAgrees = 'no';
    facts.answers.callerKnows = ['employer'];
    expect(text(facts)).toContain('知悉真实情况的权利');
    expect(text(facts)).toContain('第四十四条');
  });

  it('of a report without loss name the provision that fits who the caller claimed to be', () => {
    const facts = huabeiFacts();
    expect(text(facts, TO_POLICE)).toContain('第六十二条第三款规定，盗用、冒用');
    expect(text(facts, TO_POLICE)).toContain('《中华人民共和国反电信网络诈骗法》');
    expect(text(facts, TO_POLICE)).toContain('第五十八条规定');
    for (const contact of facts.contacts) contact.claimedIdentity = '某市公安局民警';
    expect(text(facts, TO_POLICE)).toContain('第六十二条第一款、第二款规定，冒充国家机关');
  });

  it('of a fraud with loss put the facts beside the elements, as suspicion', () => {
    const report = text(paidFacts(), TO_POLICE);
    expect(report).toMatch(/其一，对方自称“花呗客服贷后部工作人员”.*疑似以虚构事实的方式/);
    expect(report).toContain('疑似因此产生错误认识');
    expect(report).toContain('其四，控告人因此付出人民币5,000.00元');
  });

  it('to the regulator speak of an earlier complaint only where one was marked as sent', () => {
    const facts = jiexinFacts();
    facts.details = {};
    expect(text(facts, TO_REGULATOR)).not.toContain('先行提出的情况');
    facts.documents = [{ recipientKind: 'institution', complainedOn: null }];
    facts.checks.push(sampleCheck('platform_report', 'favourable', '', '2026-01-11'));
    expect(text(facts, TO_REGULATOR)).not.toMatch(/先行提出|书面投诉被投诉机构/);
    facts.documents = [{ recipientKind: 'institution', complainedOn: '2026-01-12' }];
    expect(text(facts, TO_REGULATOR)).toContain(
      '投诉人已于2026年1月12日就同一事项书面投诉被投诉机构，现就处理情况',
    );
    expect(text(facts)).not.toContain('先行提出的情况');
  });
});

describe('many calls of one number', () => {
  function called(times: number): CaseFacts {
    const facts = minimalFacts();
    facts.contacts = Array.from({ length: times }, (_, index) =>
      sampleContact(70 + index, {
        occurredAtMs: at(`2026-11-0${1 + index} 09:00`),
        from: index % 2 ? '0220-0000000' : '02200000000',
        claimedIdentity: '某催收',
        durationSeconds: index === 0 ? 0 : 60,
        content: index === 0 ? '' : '催促还款',
      }),
    );
    return facts;
  }

  it('stand in a table from the fourth on, each with its time, length and evidence', () => {
    expect(text(called(3))).not.toContain('逐次情况如下表');
    const { tree } = paper(called(6), ...TO_INSTITUTION);
    expect(renderPlainText(tree)).toContain(
      '2026年11月1日9时00分至2026年11月6日9时00分，投诉人先后接到号码为02200000000的来电6次（其中未接通1次），对方自称“某催收”，逐次情况如下表。',
    );
    const table = tree.blocks.find((block) => block.type === 'table' && block.kind === 'numbers');
    expect(table?.type === 'table' ? table.rows : []).toHaveLength(6);
  });
});

describe('the report to 12321', () => {
  it('tells number, time and content, and no more of the person than name and telephone', () => {
    const report = text(huabeiFacts(), TO_12321);
    expect(report).toMatch(/^举报信\n/);
    expect(report).toContain('0571-28880000');
    expect(report).toContain('2026年11月16日10时05分，短信：106980001234567');
    expect(report).not.toMatch(/110101199003074258|莫干山路|法》|周明远/);
  });
});

describe('the warnings of a paper', () => {
  it('count the facts without evidence and the steps that nobody is named for', () => {
    const facts = huabeiFacts();
    facts.checks = facts.checks.map((step) => ({ ...step, performedBy: null }));
    const { tree } = paper(facts, ...TO_INSTITUTION);
    const bare = tree.blocks.filter((block) => runsOfBlock(block).some((run) => run.unsupported));
    const texts = paperWarnings(facts, COMPLAINT, tree).map((warning) => warning.text);
    expect(bare.length).toBeGreaterThan(0);
    expect(texts).toContainEqual(expect.stringContaining(`有${bare.length}项事实还没有证据佐证`));
    expect(texts).toContainEqual(expect.stringContaining('有4个核实步骤没有记下核实人'));
  });
});

describe('the end of a paper', () => {
  it('keeps with its last text and leaves room to sign and to seal', async () => {
    const parts = partsOf(await docxOf(paper(huabeiFacts(), ...TO_INSTITUTION)));
    const xml = parts['word/document.xml'] ?? '';
    const last = xml.indexOf('电子数据的原始载体');
    const before = xml.slice(xml.lastIndexOf('<w:p>', last), last);
    expect(before).toContain('<w:keepNext/>');
    expect(xml).toContain('杭州衡山律师事务所（盖章）');
    expect(parts['word/styles.xml']).toMatch(
      /w:styleId="SignatureLine">(?:(?!<\/w:style>).)*w:before="579"/,
    );
  });
});
