import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { type PAPERS, paper } from './paperSupport.ts';
import { at, minimalFacts, sampleCheck, sampleContact, sampleEvidence } from './sampleFacts.ts';

const FROM = '0999-80000031';

/** A debtor of a named lender: five answered calls on one day, one at night that was recorded. */
function dunned(): CaseFacts {
  const facts = minimalFacts();
  const calls = ['08:40', '10:15', '13:20', '16:05', '20:30'].map((clock, index) =>
    sampleContact(81 + index, {
      occurredAtMs: at(`2026-10-27 ${clock}`),
      from: FROM,
      claimedIdentity: '星桥消费金融',
      content: '催促还款',
      durationSeconds: 45,
    }),
  );
  const night = sampleContact(89, {
    occurredAtMs: at('2026-10-28 22:37'),
    from: FROM,
    claimedIdentity: '星桥消费金融',
    content: '称今天不还就联系单位',
    durationSeconds: 132,
  });
  facts.contacts = [...calls, night];
  facts.verdict.outcomes = ['B'];
  facts.institution.fullName = '星桥消费金融有限公司（虚构）';
  facts.answers = {
    ...facts.answers,
    borrowed: 'yes',
    disclosed: [],
    clickedLink: 'no',
    paid: 'no',
    callerKnows: ['name'],
  };
  facts.evidence = [
    sampleEvidence(1, {
      kind: 'call_log',
      title: '通话详单',
      contactIds: facts.contacts.map(({ id }) => id),
    }),
    sampleEvidence(2, { kind: 'recording', title: '夜间来电录音', contactIds: [night.id] }),
  ];
  return facts;
}

function text(facts: CaseFacts, kind: (typeof PAPERS)[number]): string {
  return renderPlainText(paper(facts, ...kind).tree);
}

describe('what was counted', () => {
  it('is the same in complaint, report and annex', () => {
    const told =
      '2026年10月28日（1次）的联系发生在22时至次日8时之间，2026年10月27日（5次，超出2次，即第4、5次）接通的来电超过每日3次';
    expect(text(dunned(), ['complaint', 'institution'])).toContain(told);
    expect(text(dunned(), ['police-report', 'police'])).toContain(told);
    const annex = text(dunned(), ['breach-annex', 'institution']);
    expect(annex).toMatch(/22:00至次日8:00联系\t1\t1\t/);
    expect(annex).toMatch(/一天有效通话超过3次\t1\t2\t/);
    expect(annex).toMatch(/威胁、辱骂、虚夸后果\t1\t1\t/);
  });

  it('stands in the annex call by call, with the number as shown, what was said by its kind, and the recording', () => {
    const annex = text(dunned(), ['breach-annex', 'institution']);
    expect(annex).toContain(
      '1\t2026-10-27\t16:05\t电话\t0999-80000031\t45秒\t一天有效通话超过3次（当日第4次）\t证据1\n',
    );
    expect(annex).toMatch(
      /3\t2026-10-28\t22:37\t电话\t0999-80000031\t2分12秒\t22:00至次日8:00联系；以联系单位施压\t证据1 证据2\n/,
    );
    expect(annex).toContain('来电中的言语依当事人的陈述归类');
    expect(annex).not.toContain('时段分布');
  });

  it('is what goes beyond the limit of a day; the calls within it are listed without a number', () => {
    const annex = text(dunned(), ['breach-annex', 'institution']);
    expect(annex).toContain('共6次，其中2026年10月27日至2026年10月28日有3次（2天）不符合');
    expect(annex).toContain('只计超出上限的各次：2026年10月27日有效通话5次，超出2次（第4、5次）；');
    expect(annex).toContain(
      '—\t2026-10-27\t08:40\t电话\t0999-80000031\t45秒\t（当日第1次有效通话，未超出上限）\t证据1\n',
    );
    expect(annex.match(/^—\t/gm)).toHaveLength(3);
    const facts = dunned();
    facts.contacts = facts.contacts.map((contact, index) =>
      index === 2 ? { ...contact, content: '称今天不还就联系单位' } : contact,
    );
    const pressed = text(facts, ['breach-annex', 'institution']);
    expect(pressed).toContain('1\t2026-10-27\t13:20');
    expect(pressed).toContain('\t以联系单位施压（当日第3次有效通话，未超出上限）\t');
  });

  it('does not hold the call to somebody else, and the annex says why', () => {
    const facts = dunned();
    const told = '不在当事人的通话和短信记录之内，没有计入以上次数';
    expect(text(facts, ['breach-annex', 'institution'])).not.toContain(told);
    facts.answers = {
      ...facts.answers,
      thirdPartyContacted: 'yes',
      thirdPartyDetails: '对方打到单位前台，向同事说当事人欠款不还。',
    };
    const annex = text(facts, ['breach-annex', 'institution']);
    expect(annex).toContain(told);
    expect(annex).toContain('对方打到单位前台');
    expect(annex).toContain('催收的对象限于债务人');
  });

  it('is told without an order where the times of a day are not known', () => {
    const facts = dunned();
    facts.contacts = facts.contacts.map((contact, index) =>
      index === 1 ? { ...contact, dateOnly: true, occurredAtMs: at('2026-10-27') } : contact,
    );
    expect(text(facts, ['complaint', 'institution'])).toContain('（5次，超出2次）接通的来电');
    const annex = text(facts, ['breach-annex', 'institution']);
    expect(annex).toContain('一天有效通话超过3次（当日先后不详）');
    expect(annex).not.toMatch(/第\d次/);
  });

  it('goes along with a complaint only where there is something to count', () => {
    expect(text(dunned(), ['complaint', 'nfra_12378'])).toContain('催收违规附表');
    const facts = dunned();
    facts.contacts = facts.contacts.slice(0, 2);
    expect(text(facts, ['complaint', 'nfra_12378'])).not.toContain('催收违规附表');
  });
});

describe('a report to the police', () => {
  it('names the institution that collects, and calls it so throughout', () => {
    const facts = dunned();
    facts.checks = [
      sampleCheck('official_callback', 'favourable', '官方客服确认委托第三方催收', '2026-10-29'),
    ];
    const report = text(facts, ['police-report', 'police']);
    expect(report).toContain(
      '被反映人：星桥消费金融有限公司（虚构）（以下称该机构）或者受其委托的催收人员，具体行为人待查',
    );
    expect(report).toContain(
      '通过该机构公布的客服电话回拨核实，答复确认该联系由其作出（该机构客服',
    );
    expect(report).not.toMatch(/官方|身份不明/);
  });

  it('does not accuse the institution whose name a suspected fraudster used', () => {
    const facts = dunned();
    facts.verdict.outcomes = ['A'];
    const report = text(facts, ['police-report', 'police']);
    expect(report).toContain('被反映人：身份不明，待查');
    expect(report).toContain(
      '对方所称机构：星桥消费金融有限公司（虚构）（以下称该机构），是否其所为待查',
    );
  });

  it('tells of a link that was left alone only where one was sent', () => {
    const facts = dunned();
    expect(text(facts, ['police-report', 'police'])).not.toContain('没有点击');
    facts.contacts.push(
      sampleContact(95, {
        channel: 'sms',
        occurredAtMs: at('2026-10-28 09:00'),
        from: FROM,
        content: '请点击 http://xq.example.com/a 还款',
      }),
    );
    expect(text(facts, ['police-report', 'police'])).toContain('没有点击对方发来的链接');
  });
});
