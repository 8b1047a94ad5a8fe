import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { paper } from './paperSupport.ts';
import { at, jiexinFacts, sampleCheck, sampleContact, sampleEvidence } from './sampleFacts.ts';

function text(facts: CaseFacts, kind: TemplateKind, recipient: RecipientKind): string {
  return renderPlainText(paper(facts, kind, recipient).tree);
}

/** A debtor who was called twice, and what the lender's hotline said of it. */
function answered(result: 'favourable' | 'unfavourable', note: string): CaseFacts {
  const facts = jiexinFacts();
  facts.verdict.outcomes = result === 'favourable' ? ['B'] : ['A'];
  facts.answers = { ...facts.answers, borrowed: 'yes', namesOtherDebtor: 'no' };
  facts.contacts = ['2026-03-01 10:00', '2026-03-01 11:00'].map((time, index) =>
    sampleContact(60 + index, { occurredAtMs: at(time), from: '02200000000', content: '催促还款' }),
  );
  facts.checks = [sampleCheck('official_callback', result, note, '2026-03-03')];
  return facts;
}

describe('what the hotline answered', () => {
  it('is told to the institution itself, which is not asked again whose call it was', () => {
    const facts = answered('favourable', '客服确认委托第三方催收，未告知公司名称');
    const letter = text(facts, 'lawyer-letter', 'institution');
    expect(letter).toContain('就贵方或者贵方委托的第三方联系委托人一事');
    expect(letter).toContain('答复确认该联系由其作出（系委托第三方作出）');
    expect(letter).toContain('1.书面告知受托第三方的全称、联系方式、委托权限和期限');
    expect(letter).not.toContain('是否由贵方或者受托第三方使用');
    for (const recipient of ['institution', 'nfra_12378'] as const) {
      const complaint = text(facts, 'complaint', recipient);
      expect(complaint).toContain('书面告知受托第三方的名称、联系方式');
      expect(complaint).not.toMatch(/自行还是委托/);
    }
    expect(text(facts, 'pi-request', 'institution')).not.toContain('是否与贵机构有关');
  });

  it('leaves open who called where the note names no third party, or denies that there was one', () => {
    for (const note of ['客服确认有外呼', '客服确认是本公司催收，没有委托第三方公司']) {
      const letter = text(answered('favourable', note), 'lawyer-letter', 'institution');
      expect(letter).toContain('由贵方自行还是委托第三方作出');
      expect(letter).not.toContain('系委托第三方作出');
    }
  });

  it('is put down in writing where it denied the call', () => {
    const facts = answered('unfavourable', '客服答复没有外呼');
    const letter = text(facts, 'lawyer-letter', 'institution');
    expect(letter).toContain('答复否认该联系由其作出');
    expect(letter).toContain('书面确认上述联系不是由贵方或者受贵方委托的第三方作出');
    expect(letter).toContain('防止他人继续冒用贵方名义');
    facts.verdict.outcomes = ['A', 'C'];
    facts.answers = { ...facts.answers, borrowed: 'no' };
    expect(text(facts, 'lawyer-letter', 'institution')).not.toContain('立即停止就与委托人无关');
    expect(text(facts, 'complaint', 'institution')).toContain('书面确认本投诉书所列号码不由贵机构');
    expect(text(facts, 'pi-request', 'institution')).toContain('对方从何处取得申请人的个人信息');
  });
});

describe('治安管理处罚法 第五十条', () => {
  const said = (content: string) => {
    const facts = answered('favourable', '');
    facts.contacts = facts.contacts.map((contact) => ({ ...contact, content }));
    return facts;
  };

  it('is cited for an insult on the telephone by its fifth item alone, and left to the police', () => {
    const facts = said('辱骂当事人老赖，称要群发通讯录');
    const letter = text(facts, 'lawyer-letter', 'institution');
    expect(letter).toContain('是否违反治安管理，由公安机关依照');
    for (const words of [letter, text(facts, 'police-report', 'police')]) {
      expect(words).toContain('第五十条第一款第（五）项');
      expect(words).not.toMatch(/第（二）项|公然侮辱/);
    }
  });

  it('is cited for a threat to life by its first item', () => {
    const report = text(said('扬言打断当事人的腿'), 'police-report', 'police');
    expect(report).toContain('关于威胁人身安全');
    expect(report).toContain('第五十条第一款第（一）项');
    expect(report).not.toContain('第（二）项');
  });

  it('lets nobody be told to keep away because of one call, or for following where nobody followed', () => {
    expect(text(said('催促还款'), 'police-report', 'police')).toContain(
      '对多次滋扰报案人的行为人，依法责令',
    );
    const once = said('催促还款');
    once.contacts = once.contacts.slice(0, 1);
    expect(text(once, 'police-report', 'police')).not.toContain('禁止接触');
  });
});

describe('a loan in the client’s name', () => {
  const stolen = () => {
    const facts = jiexinFacts();
    facts.verdict.outcomes = ['D'];
    facts.answers = { ...facts.answers, borrowed: 'no', namesOtherDebtor: 'no' };
    facts.checks = [
      sampleCheck('credit_report', 'unfavourable', '账户二不是本人开立', '2026-11-11'),
      sampleCheck('police_report', 'inconclusive', '材料已递交，等受案回执', '2026-11-12'),
    ];
    return facts;
  };

  it('is what the police are told of, and whose applicant and account they are asked to find', () => {
    const report = text(stolen(), 'police-report', 'police');
    expect(report).toContain('疑似被他人冒用身份申请贷款');
    expect(report).toContain('查明实际申请人、收款账户和款项去向');
    expect(report).toContain('盗用、冒用个人、组织的身份');
    expect(report).not.toContain('向公安机关反映情况');
  });

  it('is what lender and regulator are asked to examine, with the credit record, and no collection is blamed', () => {
    const regulator = text(stolen(), 'complaint', 'nfra_12378');
    expect(regulator).toContain('身份核验、合同签订和收款账户情况');
    expect(regulator).toContain('更正已经报送的信用信息');
    expect(regulator).not.toContain('违规催收');
    expect(text(stolen(), 'complaint', 'institution')).toContain('书面确认投诉人不承担还款责任');
    expect(text(stolen(), 'lawyer-letter', 'institution')).toContain('身份核验和签约记录');
  });

  it('is none where the client may have borrowed', () => {
    const facts = stolen();
    facts.answers.borrowed = 'unsure';
    expect(text(facts, 'police-report', 'police')).not.toContain('冒用身份申请贷款');
  });
});

describe('where the client borrowed', () => {
  it.each([
    ['支付宝花呗', '曾通过支付宝花呗（出借机构以合同载明的为准）借款'],
    ['某某消费金融有限公司', '曾向某某消费金融有限公司借款'],
    ['', '曾借款'],
  ])('%s is told as %s', (borrowedFrom, told) => {
    const facts = answered('favourable', '');
    facts.answers.borrowedFrom = borrowedFrom;
    expect(text(facts, 'complaint', 'institution')).toContain(told);
    expect(text(facts, 'police-report', 'police')).toContain(told);
  });
});

describe('a row of calls', () => {
  it('says whose demand it is, behind a note in which the client asks for something', () => {
    const facts = answered('favourable', '');
    const call = { from: '02200000000', content: '当事人说正在筹款，要求不要一直打' };
    facts.contacts = [8, 9, 10, 11].map((hour) =>
      sampleContact(60 + hour, {
        ...call,
        occurredAtMs: at(`2026-03-01 ${String(hour).padStart(2, '0')}:00`),
        demand: '要求当天还清',
      }),
    );
    const complaint = text(facts, 'complaint', 'institution');
    expect(complaint).toContain('投诉人说正在筹款，要求不要一直打；对方要求当天还清');
    expect(complaint).toContain('要求不要一直打；对方要求同上');
    expect(text(facts, 'lawyer-letter', 'institution')).toContain('；对方要求当天还清');
  });
});

describe('a notice to a suspected impostor', () => {
  const suspected = () => {
    const facts = answered('unfavourable', '客服答复没有外呼');
    facts.evidence = [
      sampleEvidence(1, {
        kind: 'call_log',
        contactIds: facts.contacts.map(({ id }) => id) as never,
      }),
    ];
    return facts;
  };

  it('speaks of no debt, says what the hotline answered and asks who calls', () => {
    const notice = text(suspected(), 'stop-notice', 'collector');
    expect(notice).toMatch(/^停止骚扰告知函/);
    expect(notice).toContain('答复否认该联系由其作出');
    expect(notice).toContain('本人不会向贵方提供信息、付款或者接待上门');
    expect(notice).not.toMatch(/债务|债权人|催收|本人没有借过/);
  });

  it('is written to a debtor where the lawyer says so', () => {
    const made = paper(suspected(), 'stop-notice', 'collector', { variant: 'debtor' });
    expect(renderPlainText(made.tree)).toContain('停止不当催收告知函');
  });

  it('points to no evidence, which its reader never gets', () => {
    expect(text(suspected(), 'stop-notice', 'collector')).not.toContain('证据');
  });
});

describe('what goes along', () => {
  const withItems = () => {
    const facts = answered('favourable', '');
    const contactIds = facts.contacts.map(({ id }) => id) as never;
    facts.evidence = [
      sampleEvidence(1, { kind: 'credit_report', title: '信用报告' }),
      sampleEvidence(2, { kind: 'call_log', title: '运营商通话详单', contactIds }),
      sampleEvidence(3, { kind: 'screenshot', title: '来电截图', contactIds }),
    ];
    return facts;
  };

  it('with a report about numbers is no credit report, and of a log the part about them', () => {
    const report = text(withItems(), 'spam-report', 'report_12321');
    expect(report).not.toContain('信用报告');
    expect(report).toContain('运营商通话详单（涉及上列号码的部分）');
    const facts = withItems();
    facts.evidence = facts.evidence.slice(0, 1);
    expect(text(facts, 'spam-report', 'report_12321')).toContain('所附材料：【待补：');
  });

  it('with a request about personal data is what it cites, and no log or recording', () => {
    const request = text(withItems(), 'pi-request', 'institution');
    expect(request).toContain('证据3：来电截图');
    expect(request).not.toMatch(/证据[12]|通话详单|信用报告/);
  });
});

describe('a visit announced for the next day', () => {
  const announced = (...times: string[]) => {
    const facts = answered('unfavourable', '');
    facts.answers = {
      ...facts.answers,
      homeVisit: 'announced',
      visitDetails: '对方称次日下午两点到家；当日无人上门',
    };
    facts.contacts = times.map((time, index) =>
      sampleContact(60 + index, {
        occurredAtMs: at(time),
        from: '02200000000',
        content: '称第二天下午上门',
      }),
    );
    return text(facts, 'police-report', 'police');
  };

  it('is told with its date, and once', () => {
    const report = announced('2026-03-31 19:41');
    expect(report).toContain('对方称次日（2026年4月1日）下午两点到家；当日无人上门');
    expect(report).not.toContain('对方声称将上门');
  });

  it('keeps its words where two calls announced two days', () => {
    expect(announced('2026-03-31 19:41', '2026-04-05 19:41')).toContain('对方称次日下午两点到家');
  });
});
