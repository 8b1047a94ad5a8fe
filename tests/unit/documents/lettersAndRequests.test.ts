import { describe, expect, it } from 'vitest';
import { addressee } from '../../../domain/documents/addressee.ts';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { claimOptionsFor } from '../../../domain/documents/claims.ts';
import type { PaperOptions } from '../../../domain/documents/paperOptions.ts';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import { type RecipientKind, recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { FOLDER, paper } from './paperSupport.ts';
import {
  at,
  huabeiFacts,
  jiexinFacts,
  minimalFacts,
  paidFacts,
  sampleContact,
} from './sampleFacts.ts';

function text(
  facts: CaseFacts,
  kind: TemplateKind,
  recipient: RecipientKind,
  options?: PaperOptions,
): string {
  return renderPlainText(paper(facts, kind, recipient, options).tree);
}

function collected(): CaseFacts {
  const facts = jiexinFacts();
  facts.verdict.outcomes = ['B'];
  facts.answers = { ...facts.answers, borrowed: 'yes', borrowedFrom: '京东消费金融' };
  facts.contacts = [
    sampleContact(61, {
      occurredAtMs: at('2026-03-01 23:10'),
      from: '02200000000',
      durationSeconds: 60,
      content: '辱骂投诉人“老赖”',
    }),
  ];
  return facts;
}

describe('the built-in templates', () => {
  it('are for the very addressees that the table of channels sends them to', async () => {
    for (const [kind, template] of await loadTemplates(FOLDER)) {
      const byTable = recipientsForTemplate(kind).map((info) => info.kind);
      expect([...template.recipientKinds].sort(), kind).toEqual([...byTable].sort());
    }
  });

  it('have a Chinese name each', () => {
    for (const kind of TemplateKind.options)
      expect(templateNames[kind]).toMatch(/^\p{Script=Han}/u);
  });
});

describe('a letter in the firm’s name', () => {
  it('begins with letterhead, title and number, and speaks of 委托人 and 贵方', () => {
    const { tree } = paper(jiexinFacts(), 'lawyer-letter', 'institution');
    expect(tree.layout).toBe('letter');
    expect(tree.blocks.slice(0, 4).map((block) => block.type)).toEqual([
      'letterhead',
      'title',
      'reference',
      'recipient',
    ]);
    const letter = renderPlainText(tree);
    expect(letter).toContain('衡律〔2026〕律函字第7号\n天津京东消费金融有限公司：');
    expect(letter).not.toMatch(/投诉人|贵机构|受托律师事务所/);
    expect(tree.blocks.at(-1)).toMatchObject({ type: 'signature', seal: true });
  });

  it('does not give away the number of the client’s identity card or her address', () => {
    for (const recipient of ['institution', 'collector'] as const) {
      const facts = huabeiFacts();
      const letter = text(facts, 'lawyer-letter', recipient);
      expect(letter).not.toContain(facts.client.idNumber);
      expect(letter).not.toContain(facts.client.address);
    }
  });

  it('tells the other side what was found out about the contact, and admits neither loan nor sum', () => {
    for (const [kind, recipient] of [
      ['lawyer-letter', 'institution'],
      ['lawyer-letter', 'collector'],
      ['stop-notice', 'collector'],
    ] as const) {
      const facts = huabeiFacts();
      facts.answers = { ...facts.answers, overdue: 'yes', overdueDays: 21 };
      facts.verdict.outcomes = ['B'];
      const letter = text(facts, kind, recipient);
      expect(letter, kind).not.toMatch(/核实情况|1,204\.30|客服答复|其曾|本人曾|12,860\.55元，与/);
      expect(letter, kind).not.toContain('逾期21天');
      expect(letter, kind).toMatch(/不构成(?:委托人)?对任何款项/);
    }
    expect(text(huabeiFacts(), 'lawyer-letter', 'institution')).toContain(
      '通过贵方公布的客服电话回拨核实，答复否认该联系由其作出',
    );
    const complaint = text(huabeiFacts(), 'complaint', 'nfra_12378');
    expect(complaint).toContain('1,204.30元');
  });

  it('sets the deadline that the lawyer chose, and ten days where the choice makes no sense', () => {
    const letter = (deadlineDays: string) =>
      text(jiexinFacts(), 'lawyer-letter', 'institution', { deadlineDays });
    expect(letter('5')).toContain('收到本函之日起5日内');
    expect(letter('-3天')).toContain('收到本函之日起10日内');
  });

  it('warns where who carries the case has no licence and cannot sign', () => {
    const facts = jiexinFacts();
    facts.lawyer.licenceNo = '';
    const target = { templateKind: 'lawyer-letter', recipientKind: 'institution' } as const;
    const { tree, missing } = paper(facts, 'lawyer-letter', 'institution');
    expect(missing.map(({ fieldId }) => fieldId)).toEqual(['lawyer.licenceNo']);
    expect(
      paperWarnings(facts, target, tree)
        .map((warning) => warning.text)
        .join(),
    ).toContain('不能签署律师函');
  });

  it('asks for the firm’s 代字 while no number can be taken', () => {
    const facts = { ...jiexinFacts(), letterNumber: null };
    const { missing } = paper(facts, 'lawyer-letter', 'institution');
    expect(missing).toEqual([
      { fieldId: 'firm.letterCode', label: '律师函编号用的律所代字', where: '函号' },
    ]);
  });

  it('to the number of a suspected fraud is advised against', () => {
    const target = { templateKind: 'lawyer-letter', recipientKind: 'collector' } as const;
    const { tree } = paper(paidFacts(), 'lawyer-letter', 'collector');
    expect(paperWarnings(paidFacts(), target, tree)[0]?.text).toContain('不建议向该号码发函');
  });
});

describe('刑法第二百九十三条之一', () => {
  const cites = (facts: CaseFacts, illegalDebt: string) =>
    text(facts, 'lawyer-letter', 'institution', { illegalDebt }).includes('第二百九十三条之一');

  it('stands in no paper until a lawyer has confirmed it', () => {
    const facts = collected();
    facts.institution.licensedLender = null;
    expect(cites(facts, '')).toBe(false);
    expect(cites(facts, 'confirmed')).toBe(true);
  });

  it('is not for the debt of a licensed lender, unless the lawyer overrules the guard by name', () => {
    const facts = collected();
    expect(cites(facts, 'confirmed')).toBe(false);
    expect(cites(facts, 'override')).toBe(true);
    expect(text(facts, 'police-report', 'police', { illegalDebt: 'override' })).toContain(
      '第二百九十三条之一',
    );
  });

  it('typed by hand is pointed out', () => {
    const facts = collected();
    facts.claims = { institution: [{ id: 'custom', text: '依刑法第二百九十三条之一处理' }] };
    const target = { templateKind: 'complaint', recipientKind: 'institution' } as const;
    const { tree } = paper(facts, 'complaint', 'institution');
    expect(
      paperWarnings(facts, target, tree)
        .map((warning) => warning.text)
        .join(),
    ).toContain('不适用于持牌机构的债权');
  });
});

describe('a notice to stop', () => {
  it('says of one who did not borrow that she owes nothing, of a debtor that she does not deny her duty', () => {
    const notDebtor = text(jiexinFacts(), 'stop-notice', 'collector');
    expect(notDebtor).toContain('停止骚扰告知函\n使用号码1069012345678的联系人：');
    expect(notDebtor).toContain('不是该款项的债务人');
    expect(notDebtor).not.toContain('不否认');
    const debtor = text(collected(), 'stop-notice', 'collector');
    expect(debtor).toContain('停止不当催收告知函');
    expect(debtor).toContain('本函不否认本人依法应当承担的义务');
    expect(debtor).not.toContain('不是该款项的债务人');
  });

  it('follows the lawyer who says otherwise, and claims nothing that the client is not sure of', () => {
    const facts = collected();
    expect(text(facts, 'stop-notice', 'collector', { variant: 'non_debtor' })).toContain(
      '贵方所称的款项并非本人所借',
    );
    facts.answers.borrowed = 'unsure';
    const unsure = text(facts, 'stop-notice', 'collector');
    expect(unsure).toContain('目前不能确认是否借过');
    expect(unsure).not.toContain('不是该款项的债务人');
  });

  it('tells nothing of identity card or address, and names no withheld number as addressee', () => {
    const facts = huabeiFacts();
    const notice = text(facts, 'stop-notice', 'collector');
    expect(notice).not.toContain(facts.client.idNumber);
    expect(notice).not.toContain(facts.client.address);
    expect(addressee(facts, 'collector')).toBe('使用号码0571-28880000、106980001234567的联系人');
    facts.details = { collectorName: '某某信用管理有限公司' };
    expect(addressee(facts, 'collector')).toBe('某某信用管理有限公司');
  });

  it('repeats to a caller no sum and no number of an identity card, whoever spoke of it', () => {
    const facts = jiexinFacts();
    facts.contacts = facts.contacts.map((contact) => ({
      ...contact,
      content: `${contact.content}证件号${facts.client.idNumber}，请还五千元，￥300也行`,
    }));
    const notice = text(facts, 'stop-notice', 'collector');
    expect(notice).not.toMatch(/8,600|五千元|￥300/);
    expect(notice).not.toContain(facts.client.idNumber);
    expect(notice).toContain('借款（金额略）已逾期');
  });

  it('cites law alone, each article by the day of the conduct', () => {
    const notice = text(jiexinFacts(), 'stop-notice', 'collector');
    expect(notice).toContain('（2012年修正）第四十二条第（五）项');
    expect(notice).toContain('（2025年修订）第五十条第一款第（五）项');
    expect(notice).not.toMatch(/GB\/T|自律规范/);
    const once = jiexinFacts();
    once.contacts = once.contacts.slice(0, 1);
    expect(text(once, 'stop-notice', 'collector')).not.toContain('治安管理处罚法');
  });
});

describe('a request about personal data', () => {
  it('offers deletion and correction by the facts, and cites the articles in their order', () => {
    const ids = (facts: CaseFacts) =>
      claimOptionsFor(facts, { templateKind: 'pi-request', recipientKind: 'pi_handler' })
        .filter(({ picked }) => picked)
        .map(({ id }) => id);
    expect(ids(jiexinFacts())).toEqual([
      'pi-access',
      'pi-source',
      'pi-recipients',
      'pi-withdraw',
      'pi-correct',
      'pi-delete',
    ]);
    const debtor = collected();
    expect(ids(debtor)).not.toContain('pi-correct');
    expect(ids(debtor)).not.toContain('pi-delete');
    expect(text(jiexinFacts(), 'pi-request', 'pi_handler')).toContain(
      '第十五条第一款、第二十三条、第四十四条、第四十五条、第四十七条、第四十八条、第五十条提出。',
    );
  });
});

describe('an objection to a credit record', () => {
  it('asks for every field of the form that the case does not hold', () => {
    const facts = { ...jiexinFacts(), details: {} };
    const { missing } = paper(facts, 'credit-objection', 'credit_agency');
    expect(missing.map(({ fieldId }) => fieldId)).toEqual([
      'paper.creditAgency',
      'paper.email',
      'paper.postcode',
      'paper.creditReportNo',
      'paper.creditReportOn',
      'paper.creditLender',
      'paper.creditAccount',
      'paper.creditObjection',
      'paper.creditCorrection',
    ]);
  });

  it('is made in two copies and shows what bears on the record, not who called', () => {
    const objection = text(jiexinFacts(), 'credit-objection', 'credit_agency');
    expect(objection).toContain('一式两份');
    expect(objection).not.toMatch(/短信截图|证据1/);
  });
});

describe('a complaint to another authority', () => {
  it('says what was done before, with the day that the authority asks for', () => {
    const facts = jiexinFacts();
    expect(text(facts, 'complaint', 'pboc_12363')).toContain(
      '投诉人已于2026年11月1日就同一事项投诉',
    );
    expect(text(facts, 'complaint', 'pboc_credit')).toContain(
      '投诉人已于2026年10月20日提出征信异议',
    );
    expect(text(facts, 'complaint', 'pi_authority')).toContain('投诉人已于2026年10月21日向');
    expect(text(facts, 'telecom-appeal', 'telecom_12300')).toContain(
      '已于2026年10月30日向中国电信股份有限公司杭州分公司投诉',
    );
    expect(text(facts, 'complaint', 'market_12315')).not.toContain('先行提出的情况');
  });

  it('asks an association for no order that only an authority can give', () => {
    const facts = collected();
    expect(text(facts, 'complaint', 'nifa')).toContain('行业自律规则');
    expect(text(facts, 'complaint', 'nifa')).not.toContain('责令');
  });

  it('names every addressee or asks for it', () => {
    const empty = minimalFacts();
    expect(addressee(empty, 'market_12315')).toMatchObject({ missing: 'paper.marketRegulator' });
    expect(addressee(empty, 'collector')).toMatchObject({ missing: 'paper.collectorName' });
    expect(addressee(empty, 'nifa')).toBe('中国互联网金融协会');
  });
});
