import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import type { PaperOptions } from '../../../domain/documents/paperOptions.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { unconfirmed, withoutUnconfirmed } from '../../../domain/verification/verdictRule.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { docxOf, paper, partsOf } from './paperSupport.ts';
import {
  at,
  examinedFacts,
  hostileFacts,
  huabeiFacts,
  minimalFacts,
  sampleContact,
  sampleEvidence,
} from './sampleFacts.ts';

function text(
  facts: CaseFacts,
  kind: TemplateKind,
  recipient: RecipientKind,
  options?: PaperOptions,
): string {
  return renderPlainText(paper(facts, kind, recipient, options).tree);
}

function missingIds(facts: CaseFacts, kind: TemplateKind, recipient: RecipientKind): string[] {
  return paper(facts, kind, recipient).missing.map(({ fieldId }) => fieldId);
}

const OTHERS: readonly (readonly [TemplateKind, RecipientKind])[] = [
  ['opinion', 'client_file'],
  ['authorization', 'police'],
  ['authorization', 'pboc_credit'],
  ['authorization-court', 'court'],
  ['evidence-list', 'court'],
  ['breach-annex', 'institution'],
  ['intake-record', 'client_file'],
];

describe('the other papers', () => {
  it.each(OTHERS)(
    '%s to %s print no undefined and no empty brackets, whatever is known',
    (kind, to) => {
      const cases = [examinedFacts(huabeiFacts()), huabeiFacts(), minimalFacts()];
      for (const facts of [...cases, examinedFacts(hostileFacts())]) {
        expect(text(facts, kind, to)).not.toMatch(/undefined|null|NaN|\[object|（）|“”|【】/);
      }
    },
  );
});

describe('an opinion', () => {
  const opinion = (change: (facts: CaseFacts) => void = () => {}) => {
    const facts = examinedFacts(huabeiFacts());
    change(facts);
    return text(facts, 'opinion', 'client_file');
  };

  it('has the lawyer’s own conclusion with its reason beside what the rules give', () => {
    const said = opinion();
    expect(said).toContain('（一）程序按规则研判的结论\n疑似诈骗（A）');
    expect(said).toContain('疑似诈骗（A）、信息泄露/冒名（D）。\n理由：官方客服否认联系');
    expect(said).toContain('（周明远，2026年11月21日）');
    const alone = opinion((facts) => {
      if (facts.examination) facts.examination.conclusion = null;
    });
    expect(alone).toContain('承办律师没有另作结论，采用上述研判结论');
  });

  it('leaves out no reason and no check that the rules gave', () => {
    const facts = examinedFacts(huabeiFacts());
    const said = text(facts, 'opinion', 'client_file');
    const verdict = facts.examination?.verdict;
    for (const { sentence } of verdict?.reasons ?? []) {
      expect(said).toContain(withoutUnconfirmed(sentence));
    }
    for (const { label, state, answer } of verdict?.checks ?? []) {
      if (state !== 'not_found') expect(said).toContain(label);
      if (answer !== undefined) expect(said).toContain(answer);
    }
    for (const unknown of verdict?.unknowns ?? []) expect(said).toContain(unknown.slice(0, -1));
  });

  it('does not call found what was found to be the contrary', () => {
    const row = opinion()
      .split('\n')
      .find((line) => line.includes('\t当事人有这笔借款且已逾期\t'));
    expect(row).toContain('\t情况相反\t');
  });

  it('claims of nothing that it was checked and absent unless somebody answered or the log shows it', () => {
    const said = opinion();
    expect(said).not.toMatch(/已经核查、没有发现|共核查\d+项|未发现\d+项/);
    expect(said).not.toContain('以“百万保障”为由');
    expect(said).toContain('没有列出的事项，从现有材料中未见，也不等于没有发生');
  });

  it('lets nobody sign as adopted what the program alone has read', () => {
    const facts = examinedFacts(huabeiFacts());
    if (!facts.examination) throw new Error('no verdict');
    facts.examination.conclusion = null;
    const [reason] = facts.examination.verdict.reasons.filter(({ outcome }) => outcome === 'A');
    if (!reason) throw new Error('no reason');
    reason.sentence = `对方提到上门${unconfirmed('read')}。`;
    const said = text(facts, 'opinion', 'client_file');
    expect(said).toContain('有1项由程序从文字中读到、尚未经人确认');
    expect(said).not.toContain('采用上述研判结论');
    expect(said).toContain('待确认\t对方提到上门。\t');
  });

  it('asks for the reason of a conclusion that has none', () => {
    const facts = examinedFacts(huabeiFacts());
    if (facts.examination?.conclusion) facts.examination.conclusion.reason = ' ';
    expect(missingIds(facts, 'opinion', 'client_file')).toContain('check.conclusion');
  });

  it('puts the stop payment first where money has gone', () => {
    const facts = huabeiFacts();
    facts.answers = { ...facts.answers, paid: 'yes' };
    expect(text(examinedFacts(facts), 'opinion', 'client_file')).toContain('立即拨打110报案');
  });
});

describe('an authorization', () => {
  it('for the police has the lawyer write and hand in, and makes him no representative in the case', () => {
    const police = text(huabeiFacts(), 'authorization', 'police');
    expect(police).toContain('1.代为撰写报案、控告材料。');
    expect(police).toContain('不包括担任刑事诉讼代理人');
    expect(text(huabeiFacts(), 'authorization', 'institution')).not.toContain('报案');
  });

  it('never lets the lawyer settle, admit or collect money unless the client says so', () => {
    for (const to of ['police', 'institution', 'collector', 'credit_agency'] as const) {
      expect(text(huabeiFacts(), 'authorization', to)).toContain('无权代为承认债务');
    }
  });

  it('prints the matters that the lawyer chose and wrote', () => {
    const facts = huabeiFacts();
    facts.claims = { police: [{ id: 'custom', text: '代为提交补充材料' }] };
    const police = text(facts, 'authorization', 'police');
    expect(police).toContain('1.代为提交补充材料。');
    expect(police).not.toContain('代为领取');
  });

  it('for court enumerates the special powers that the lawyer chose, and none besides', () => {
    const general = text(huabeiFacts(), 'authorization-court', 'court');
    expect(general).toContain('一般代理。受委托人无权代为承认、放弃、变更诉讼请求');
    expect(general).not.toContain('特别授权');
    const special = text(huabeiFacts(), 'authorization-court', 'court', {
      powerSettle: true,
      powerAppeal: true,
      stage: '二审',
    });
    expect(special).toContain('特别授权');
    expect(special).toContain('1.代为进行和解。\n2.代为提起上诉。');
    expect(special).not.toContain('代为提起反诉。');
    expect(special).toContain('本案二审程序终结之日');
  });

  it('says until when, where the lawyer set a day', () => {
    const options = { until: '2027年6月30日' };
    expect(text(huabeiFacts(), 'authorization', 'police', options)).toContain(
      '起至2027年6月30日止',
    );
  });
});

describe('a list of evidence', () => {
  it('numbers by groups of kinds as the bundle does, with the number of the case below', () => {
    const list = text(huabeiFacts(), 'evidence-list', 'court');
    expect(list).toContain('第1组　截图照片');
    expect(list).toContain('1-1 证据3\t短信截图\t当事人手机截图');
    expect(list).toContain('3-1 证据1\t通话录音');
  });

  it('follows the groups and pages of the bundle where there are any', () => {
    const facts = huabeiFacts();
    const [first, second] = facts.evidence;
    if (!first || !second) throw new Error('two items');
    facts.groups = [{ title: '来电', evidenceIds: [second.id, first.id] }];
    facts.compilation = { pages: { [second.id]: [{ from: 3, to: 5 }] }, totalPages: 9 };
    const list = text(facts, 'evidence-list', 'court');
    expect(list).toContain('第1组　来电');
    expect(list).toContain('1-1 证据2\t手机通话记录截图\t当事人手机截图');
    expect(list).toContain('\t3-5\t');
    expect(list).toContain('汇编共9页');
    expect(list).not.toContain('花呗账单页面截图');
  });

  it('shows originals, copies and hashes as the lawyer switches them', () => {
    const facts = huabeiFacts();
    facts.evidence = [sampleEvidence(1, { kind: 'contract', originalName: '合同.pdf' })];
    expect(text(facts, 'evidence-list', 'court')).toContain('复印件');
    expect(text(facts, 'evidence-list', 'court')).toContain('a'.repeat(32));
    const bare = text(facts, 'evidence-list', 'court', {
      originalColumn: false,
      mediaAnnex: false,
    });
    expect(bare).not.toMatch(/复印件|a{32}/);
  });

  it('asks for the carrier of a recording, and for source and purpose of everything', () => {
    const facts = huabeiFacts();
    const recording = sampleEvidence(1, { kind: 'recording', origin: '', purpose: ' ' });
    facts.evidence = [{ ...recording, durationMs: 65_000 }];
    const asked = missingIds(facts, 'evidence-list', 'court');
    for (const part of ['source', 'purpose', 'medium']) {
      expect(asked).toContain(`evidence.${recording.id}.${part}`);
    }
    expect(text(facts, 'evidence-list', 'court')).toContain('时长1分5秒');
    facts.evidence = [{ ...recording, medium: '小米14手机，当事人保管' }];
    expect(text(facts, 'evidence-list', 'court')).toContain('载体：小米14手机，当事人保管');
  });
});

describe('an annex of breaches', () => {
  const facts = () => examinedFacts(huabeiFacts());

  it('lies across the page and lists each contact once, with the rules it broke and its row', async () => {
    const made = paper(facts(), 'breach-annex', 'institution');
    expect(made.tree.layout).toBe('landscape-table');
    const rows = renderPlainText(made.tree).split('\n');
    const late = rows.filter((row) => row.includes('\t2026-11-10\t23:10'));
    expect(late).toHaveLength(1);
    expect(late[0]).toContain('22:00至次日8:00联系；一天有效通话超过3次（当日第5次）\t证据2 第2行');
    const xml = partsOf(await docxOf(made))['word/document.xml'] ?? '';
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain('w:fill="A6A6A6"');
  });

  it('adds up contacts and hours to what the rows show', () => {
    const { tree } = paper(facts(), 'breach-annex', 'institution');
    const tables = tree.blocks.filter((block) => block.type === 'table');
    const all = tables.find(({ kind }) => kind === 'numbers')?.rows ?? [];
    const rows = all.filter((row) => row[0]?.[0]?.text !== '—');
    const hours = tables.find(({ shades }) => shades !== undefined)?.rows ?? [];
    const sum = hours.reduce((total, row) => total + Number(row.at(-1)?.[0]?.text), 0);
    const dayOnly = (listed: typeof all) =>
      listed.filter((row) => row[2]?.[0]?.text === '不详').length;
    expect(dayOnly(all)).toBe(1);
    expect(rows.length).toBeLessThan(all.length);
    expect(sum).toBe(rows.length - dayOnly(rows));
  });

  it('says plainly that nothing certain was found, and keeps what is open apart', () => {
    const none = minimalFacts();
    none.contacts = [
      sampleContact(1, { occurredAtMs: at('2026-11-10 10:00'), from: '02888880000' }),
    ];
    none.collection = { ...facts().collection, contacts: 1, breaches: [] } as never;
    expect(text(none, 'breach-annex', 'institution')).toContain(
      '没有发现可以确定不符合催收要求的联系',
    );
    const open = facts();
    const [breach] = open.collection?.breaches ?? [];
    if (!breach || !open.collection) throw new Error('a breach');
    open.collection.breaches = [{ ...breach, certainty: 'possible' }];
    const said = text(open, 'breach-annex', 'institution');
    expect(said).toContain('没有计入以上合计');
    expect(said).not.toContain('分项合计');
  });
});

describe('a record of the reception', () => {
  it('holds what was asked and answered, and no question without an answer', () => {
    const record = text(examinedFacts(huabeiFacts()), 'intake-record', 'client_file');
    expect(record).toContain('问：向对方所称的机构借过款吗？\n答：是。');
    expect(record).toContain('答：2026年11月16日9时42分，我接到号码为0571-28880000的来电');
    expect(record).not.toContain('共享过屏幕');
    expect(record).toContain('开始时间：2026年11月18日14时05分');
  });

  it('counts rows of files instead of making answers of them', () => {
    const record = text(examinedFacts(huabeiFacts()), 'intake-record', 'client_file');
    expect(record).toContain('另有15次联系由当事人提供的文件读入');
  });

  it('asks for place and person, and takes the time that was written down', () => {
    expect(missingIds(minimalFacts(), 'intake-record', 'client_file')).toEqual(
      expect.arrayContaining(['paper.receptionAt', 'paper.receptionPlace', 'paper.receivedBy']),
    );
    const facts = huabeiFacts();
    facts.details = { ...facts.details, receptionAt: '2026-11-17 09:30', receivedBy: '周明远' };
    const record = text(facts, 'intake-record', 'client_file');
    expect(record).toContain('开始时间：2026年11月17日9时30分');
    expect(record).toContain('接待人：周明远');
  });

  it('has a line to sign at the foot of odd and even pages', async () => {
    const parts = partsOf(await docxOf(paper(huabeiFacts(), 'intake-record', 'client_file')));
    const feet = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
    expect(feet).toHaveLength(2);
    for (const [, xml] of feet) expect(xml).toContain('当事人（签名）');
  });
});
