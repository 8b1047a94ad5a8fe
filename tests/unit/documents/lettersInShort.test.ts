import { describe, expect, it } from 'vitest';
import { addressee } from '../../../domain/documents/addressee.ts';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { claimOptionsFor } from '../../../domain/documents/claims.ts';
import { evidenceTitle } from '../../../domain/documents/evidenceTitle.ts';
import { opponentValues } from '../../../domain/documents/opponentValues.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { paper } from './paperSupport.ts';
import {
  at,
  huabeiFacts,
  jiexinFacts,
  minimalFacts,
  sampleContact,
  sampleEvidence,
} from './sampleFacts.ts';

const FILE = '.png';

function text(facts: CaseFacts, kind: TemplateKind, recipient: RecipientKind): string {
  return renderPlainText(paper(facts, kind, recipient).tree);
}

/** Nine calls of one number, two of them with words that press, and a text message. */
function manyContacts(): CaseFacts {
  const facts = jiexinFacts();
  facts.verdict.outcomes = ['B'];
  facts.answers = { ...facts.answers, borrowed: 'yes', amountAgrees: 'no' };
  const log = sampleEvidence(1, { kind: 'call_log', title: '运营商通话详单' });
  facts.evidence = [log];
  facts.contacts = [8, 9, 10, 11, 12, 13, 14, 15, 22].map((hour, index) =>
    sampleContact(70 + index, {
      occurredAtMs: at(`2026-11-03 ${String(hour).padStart(2, '0')}:30`),
      from: '0571-5555 0199',
      durationSeconds: index === 3 ? 0 : 60,
      content: index === 8 ? '骂当事人老赖，称要群发通讯录' : '催促还款',
      demand: '',
      evidenceIds: [log.id] as never,
    }),
  );
  return facts;
}

describe('a letter about many contacts', () => {
  it('tells their sum and the gravest, and annexes the table', () => {
    const { tree } = paper(manyContacts(), 'lawyer-letter', 'institution');
    const letter = renderPlainText(tree);
    expect(letter).toContain(
      '2026年11月3日，委托人接到来电9次（未接通1次），所用号码为0571-55550199',
    );
    expect(letter).toContain('2026年11月3日22时30分的来电（1分钟）中，据委托人陈述：骂委托人老赖');
    expect(letter.match(/催促还款/g)).toHaveLength(7);
    const signed = tree.blocks.findIndex(({ type }) => type === 'signature');
    expect(tree.blocks.slice(signed + 1).map(({ type }) => type)).toEqual(['pageBreak', 'table']);
    const table = tree.blocks.at(-1);
    expect(table?.type === 'table' && table.rows).toHaveLength(9);
    expect(letter).toContain('附件：1.联系情况一览表\n2.授权委托书');
  });

  it('cites each article once and a law by its full name once', () => {
    const letter = text(manyContacts(), 'lawyer-letter', 'institution');
    for (const name of ['《中华人民共和国民法典》', '第一千零二十四条', 'GB/T 45251-2025']) {
      expect(letter.split(name), name).toHaveLength(2);
    }
  });

  it('asks for no number of a visit or a letter, and takes no mail address for one', () => {
    const facts = jiexinFacts();
    facts.evidence = [];
    facts.answers = { ...facts.answers, homeVisit: 'happened', visitDetails: '两人上门贴单' };
    const day = { occurredAtMs: at('2026-11-15 19:20'), content: '催收', from: '' };
    facts.contacts = [
      sampleContact(60, { ...day, channel: 'visit' }),
      sampleContact(61, { ...day, channel: 'letter' }),
      sampleContact(62, { ...day, channel: 'email', from: 'dun@example.com' }),
      sampleContact(63, { ...day, channel: 'sms', from: '10690000' }),
    ];
    const { tree, missing } = paper(facts, 'lawyer-letter', 'institution');
    const letter = renderPlainText(tree);
    expect(missing.map(({ fieldId }) => fieldId)).toEqual(['case.evidence']);
    expect(letter).toContain(
      '委托人接到短信1条、电子邮件1封、信函1件，另有人上门1次，所用号码为10690000，账号为电子邮箱dun@example.com',
    );
    expect(letter).not.toContain('两人上门贴单');
  });

  it('calls nobody threatened because he is called an emergency contact', () => {
    const said = (content: string) => {
      const facts = jiexinFacts();
      facts.verdict.outcomes = ['B', 'C'];
      facts.contacts = [sampleContact(60, { occurredAtMs: at('2026-11-08 10:00'), content })];
      return text(facts, 'lawyer-letter', 'institution');
    };
    expect(said('找周某某还款，仍说当事人是紧急联系人')).not.toContain('施加压力');
    expect(said('称今天不还就通知紧急联系人')).toContain('施加压力');
  });

  it('asks an institution whose name was taken to look into it, and accuses it of nothing', () => {
    const facts = huabeiFacts();
    facts.verdict.outcomes = ['A'];
    const letter = text(facts, 'lawyer-letter', 'institution');
    expect(letter).toContain('贵方已经答复否认上述联系由贵方作出，对方疑似冒用贵方名义');
    expect(letter).not.toContain('赔偿损失');
  });

  it('names a single attachment without a number', () => {
    const letter = text(jiexinFacts(), 'lawyer-letter', 'institution');
    expect(letter).toContain('附件：授权委托书');
    expect(letter).not.toContain('一览表');
  });
});

describe('the name of an item in papers', () => {
  const named = (title: string, parts: Parameters<typeof sampleEvidence>[1] = {}) => {
    const facts = minimalFacts();
    const item = sampleEvidence(1, { title, kind: 'screenshot', ...parts });
    facts.evidence = [item];
    facts.contacts = [
      sampleContact(60, {
        channel: 'sms',
        occurredAtMs: at('2026-11-05 10:05'),
        evidenceIds: [item.id] as never,
      }),
    ];
    return evidenceTitle(item, facts);
  };

  it.each([
    `IMG_2031${FILE}`,
    'IMG_2031',
    'mmexport1762430460',
    'Screenshot_2026-11-05-10-05-33',
    '微信图片_20261105100533',
    '截屏2026-11-05 10.05.33',
    '20261105_100533',
  ])('%s is what it shows and of which day', (title) => {
    expect(named(title)).toBe('2026年11月5日短信截图');
  });

  it.each([
    ['催收短信截图', '催收短信截图'],
    ['11月5日短信', '11月5日短信'],
    [`逾期短信${FILE}`, '逾期短信'],
    ['QQ聊天记录', 'QQ聊天记录'],
  ])('%s is kept as %s', (title, name) => {
    expect(named(title)).toBe(name);
  });

  it('is no file name in the list of a complaint', () => {
    const facts = huabeiFacts();
    facts.evidence = facts.evidence.map((item) => ({
      ...item,
      title: `IMG_${item.number}${FILE}`,
    }));
    expect(text(facts, 'complaint', 'institution')).not.toMatch(/IMG_|\.png/);
  });
});

describe('the other side’s numbers', () => {
  it('stand once however they were typed, and a WeChat account is no number', () => {
    const facts = minimalFacts();
    facts.contacts = [
      sampleContact(60, { from: '139 0000 1111' }),
      sampleContact(61, { from: '13900001111' }),
      sampleContact(62, { channel: 'wechat', from: 'wxid_invented', content: '在吗' }),
      sampleContact(63, { channel: 'wechat', from: '', shownName: '法务李', content: '在吗' }),
    ];
    const { 号码: numbers, 账号: accounts } = opponentValues(facts);
    expect(numbers).toBe('13900001111');
    expect(accounts).toBe('微信号wxid_invented、“法务李”（微信显示名）');
    expect(addressee(facts, 'collector')).toBe('使用号码13900001111的联系人');
  });
});

describe('a notice to stop', () => {
  const refused = (refusedOn?: string) => {
    const facts = jiexinFacts();
    facts.answers.refusedContact = 'yes';
    facts.details = { ...facts.details, refusedOn };
    return paper(facts, 'stop-notice', 'collector');
  };

  it('tells the day on which she refused, or asks for it', () => {
    expect(renderPlainText(refused('2026-11-09').tree)).toContain(
      '本人已于2026年11月9日明确要求停止上述联系',
    );
    expect(refused().missing.map(({ fieldId }) => fieldId)).toContain('paper.refusedOn');
  });

  it('demands proof, and denies no debt, for one who is not sure', () => {
    const facts = jiexinFacts();
    facts.answers = { ...facts.answers, borrowed: 'unsure', namesOtherDebtor: 'no' };
    const target = { templateKind: 'stop-notice', recipientKind: 'collector' } as const;
    const ids = claimOptionsFor(facts, target).map(({ id }) => id);
    expect(ids).toContain('notice-unsure');
    expect(ids).not.toContain('notice-not-debtor');
    expect(text(facts, 'stop-notice', 'collector')).not.toContain('并非该款项债务人');
  });

  it('rests on what a third party may ask of who uses her data', () => {
    expect(text(jiexinFacts(), 'stop-notice', 'collector')).toContain(
      '《中华人民共和国个人信息保护法》第十条、第四十四条、第四十七条',
    );
  });
});
