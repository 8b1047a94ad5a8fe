import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { runsOfBlock } from '../../../domain/documents/missingInTree.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { PAPERS, paper } from './paperSupport.ts';
import {
  at,
  huabeiFacts,
  jiexinFacts,
  minimalFacts,
  paidFacts,
  sampleContact,
} from './sampleFacts.ts';

function text(facts: CaseFacts, ...[kind, recipient]: (typeof PAPERS)[number]): string {
  return renderPlainText(paper(facts, kind, recipient).tree);
}

describe('the facts of a paper', () => {
  it('stand in the order of time, each with its evidence', () => {
    const facts = huabeiFacts();
    facts.contacts.reverse();
    const paperText = text(facts, 'complaint', 'institution');
    const first = paperText.indexOf('2026年11月16日9时42分');
    const second = paperText.indexOf('2026年11月16日10时05分');
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(paperText).toContain('（证据1、证据2）。');
    expect(paperText).toContain('接到一个未显示号码的来电，通话时长48秒');
  });

  it('tell what the desk noted of a talk as such, and nothing of a call that was not answered', () => {
    const facts = minimalFacts();
    const call = {
      occurredAtMs: at('2026-11-03 08:40'),
      from: '02200000000',
      claimedIdentity: '某催收',
    };
    facts.contacts = [
      sampleContact(41, {
        ...call,
        durationSeconds: 90,
        content: '对方称当事人逾期，要联系单位。',
      }),
      sampleContact(42, { ...call, durationSeconds: 0, content: '未接来电。' }),
      sampleContact(43, { ...call, durationSeconds: 30, content: '明天上门。' }),
    ];
    const paperText = text(facts, 'complaint', 'institution');
    expect(paperText).toContain(
      '对方自称“某催收”。通话情况（投诉人陈述）：对方称投诉人逾期，要联系单位',
    );
    expect(paperText).toContain('来电（未接通）。');
    expect(paperText).not.toContain('未接来电');
    expect(paperText).toContain('通话情况（投诉人陈述）：明天上门。');
  });

  it('without evidence are marked for the preview, with evidence they link to it', () => {
    const { tree } = paper(huabeiFacts(), 'complaint', 'institution');
    const runs = tree.blocks.flatMap(runsOfBlock);
    const hidden = runs.find((run) => run.text.includes('未显示号码的来电'));
    expect(hidden?.unsupported).toBe(true);
    const cited = runs.find((run) => run.text === '证据3');
    expect(cited?.evidenceId).toBe(huabeiFacts().evidence[2]?.id);
  });

  it('give the day alone where only the day is remembered, and 【待补】 where nothing is', () => {
    const facts = minimalFacts();
    facts.contacts = [
      sampleContact(31, {
        occurredAtMs: at('2026-11-02 00:00'),
        dateOnly: true,
        from: '13800000000',
      }),
      sampleContact(32, { channel: 'sms' }),
    ];
    const { tree, missing } = paper(facts, 'complaint', 'institution');
    expect(renderPlainText(tree)).toContain('2026年11月2日，投诉人接到号码为13800000000的来电');
    expect(missing.map((field) => field.fieldId)).toEqual(
      expect.arrayContaining([
        `contact.${facts.contacts[1]?.id}.time`,
        `contact.${facts.contacts[1]?.id}.fromNumber`,
        `contact.${facts.contacts[1]?.id}.content`,
      ]),
    );
  });

  it('differ for a client who borrowed and one who never did', () => {
    expect(text(jiexinFacts(), 'complaint', 'institution')).toContain('其从未借过对方所称的款项');
    expect(text(huabeiFacts(), 'complaint', 'institution')).toContain(
      '其曾通过花呗（出借机构以合同载明的为准）借款，目前没有逾期',
    );
  });

  it('say that 捷信 is a former name without calling the message fraud', () => {
    const paperText = text(jiexinFacts(), 'complaint', 'institution');
    expect(paperText).toContain('捷信消费金融有限公司现已更名为天津京东消费金融有限公司');
    expect(paperText).toContain('尚待核实');
    expect(paperText).not.toContain('诈骗');
  });

  it('come to no conclusion while account and credit report are unchecked', () => {
    expect(text(jiexinFacts(), 'complaint', 'institution')).toContain('信用报告的查询尚未完成');
    const checked = jiexinFacts();
    checked.checks.push({
      code: 'credit_report',
      result: 'favourable',
      note: '没有该笔借款',
      doneAtMs: at('2026-01-08 09:00'),
      doneBy: '',
    });
    expect(text(checked, 'complaint', 'institution')).not.toContain('尚未完成');
  });

  it('state an act only where it succeeded, and give every inquiry a result', () => {
    const facts = jiexinFacts();
    const open = text(facts, 'complaint', 'institution');
    expect(open).toContain(
      '受托律师事务所于2026年1月6日查阅投诉人银行账户和支付账户的交易记录，没有与对方所称款项对应的放款或者还款记录（',
    );
    expect(open).toContain('电子数据的原始载体由投诉人保存');
    expect(open).not.toContain('保存了与联系有关的原始资料');
    expect(text(facts, 'police-report', 'police')).toContain('保存了与联系有关的原始资料');
    facts.checks = facts.checks.map((step) =>
      step.code === 'records_kept'
        ? { ...step, result: 'unfavourable' as const }
        : { ...step, result: 'inconclusive' as const, note: '' },
    );
    const lost = text(facts, 'complaint', 'institution');
    expect(lost).not.toMatch(/保存了|原始载体/);
    expect(lost).toContain('交易记录，记录不全，尚不能得出结论。');
    expect(lost).toContain('账户和交易记录的查询、信用报告的查询尚未完成');
  });

  it('bring no empty section of grounds', () => {
    const facts = minimalFacts();
    facts.claims = { institution: [{ id: 'custom', text: '说明情况' }] };
    expect(text(facts, 'complaint', 'institution')).not.toContain('投诉依据');
  });

  it('never call a contact 诈骗 as a fact', () => {
    for (const facts of [huabeiFacts(), jiexinFacts(), paidFacts(), minimalFacts()]) {
      for (const [kind, recipient] of PAPERS) {
        const sentences = text(facts, kind, recipient).split(/[。\n]/);
        const named = sentences.map((line) => line.replace(/《[^》]*》/g, ''));
        for (const sentence of named.filter((line) => line.includes('诈骗'))) {
          expect(sentence).toMatch(/疑似|涉嫌|规定|是指|待查/);
        }
      }
    }
  });
});

describe('the police report', () => {
  it('of a victim who paid is an accusation of one offence that asks for 紧急止付 first', () => {
    const report = text(paidFacts(), 'police-report', 'police');
    expect(report).toMatch(/^刑事控告书\n控告人：林小满/);
    expect(report).toContain('一、案由\n涉嫌诈骗。');
    expect(report).toMatch(/二、请求事项\n1\.对损失情况表所列收款账户.*紧急止付/);
    expect(report).toContain('5,000.00');
    expect(report).toContain('大写：伍仟元整');
    expect(report).not.toMatch(/敲诈勒索|寻衅滋事|第二百九十三条/);
  });

  it('without a loss is a report without a table of losses', () => {
    const report = text(huabeiFacts(), 'police-report', 'police');
    expect(report).toMatch(/^报案材料\n报案人：林小满/);
    expect(report).not.toMatch(/损失情况|紧急止付|控告人：/);
    expect(report).toContain('疑似电信网络诈骗（未造成转账损失）');
    expect(report).toContain('《中华人民共和国刑事诉讼法》第一百一十一条关于诬告');
  });

  it('asks for the amount where the client paid and nobody wrote down how much', () => {
    const facts = paidFacts();
    facts.answers.paidAmountFen = null;
    expect(paper(facts, 'police-report', 'police').missing).toContainEqual({
      fieldId: 'case.loss',
      label: '损失金额',
      where: '损失情况',
    });
  });
});

describe('the addressee', () => {
  it('is the full name of the institution, the regulator, the report centre or the police', () => {
    expect(text(huabeiFacts(), 'complaint', 'institution')).toContain(
      '此致\n支付宝（中国）网络技术有限公司',
    );
    expect(text(huabeiFacts(), 'complaint', 'nfra_12378')).toContain('此致\n国家金融监督管理总局');
    expect(text(huabeiFacts(), 'spam-report', 'report_12321')).toContain(
      '举报信\n网络不良与垃圾信息举报受理中心：\n举报人：林小满，电话13900001111\n',
    );
    expect(text(huabeiFacts(), 'police-report', 'police')).toContain(
      '此致\n杭州市公安局拱墅区分局',
    );
  });

  it('of a complaint is missing while the opponent is 身份不明', () => {
    const facts = huabeiFacts();
    facts.institution.fullName = '身份不明';
    const missing = paper(facts, 'complaint', 'institution').missing;
    expect(missing.map((field) => field.fieldId)).toEqual(['case.opponentName']);
  });
});
