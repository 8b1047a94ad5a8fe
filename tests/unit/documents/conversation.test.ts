import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { paper } from './paperSupport.ts';
import { at, minimalFacts, sampleContact, sampleEvidence } from './sampleFacts.ts';

type Parts = Parameters<typeof sampleContact>[1];

/** Messages of one screenshot with one WeChat account. */
function screenshotOf(...messages: Parts[]): CaseFacts {
  const facts = minimalFacts();
  const shot = sampleEvidence(1, { title: '微信聊天截图' });
  facts.evidence = [shot];
  facts.contacts = messages.map((message, index) =>
    sampleContact(60 + index, {
      channel: 'wechat',
      from: 'wxid_invented',
      evidenceIds: [shot.id] as never,
      ...message,
    }),
  );
  return facts;
}

const text = (facts: CaseFacts) => renderPlainText(paper(facts, 'complaint', 'institution').tree);
const first = { occurredAtMs: at('2026-10-01 09:21'), content: '今天必须还' };
const second = { occurredAtMs: at('2026-10-01 09:25'), content: '不还就上门' };

describe('messages of one screenshot', () => {
  it('are one conversation in a paper, not a paragraph each', () => {
    expect(text(screenshotOf(first, second))).toContain(
      '2026年10月1日9时21分至9时25分，投诉人收到由微信账号wxid_invented发来的微信信息2条，内容依次为：“今天必须还”；“不还就上门”（证据1）。',
    );
  });

  it('say who said what, and the same minute once', () => {
    const reply = {
      occurredAtMs: first.occurredAtMs,
      content: '你是谁',
      direction: 'outgoing' as const,
    };
    expect(text(screenshotOf(first, reply))).toContain(
      '2026年10月1日9时21分，投诉人与微信账号wxid_invented有微信信息往来2条，内容依次为：对方“今天必须还”；投诉人“你是谁”（证据1）。',
    );
  });

  it('are one conversation on however many pictures it stands', () => {
    const facts = screenshotOf(first, second, {
      occurredAtMs: at('2026-10-01 10:31'),
      content: '群发你通讯录',
    });
    const other = sampleEvidence(2, { title: '微信聊天截图（二）' });
    facts.evidence = [...facts.evidence, other];
    facts.contacts = facts.contacts.map((contact, index) =>
      index === 2 ? { ...contact, evidenceIds: [other.id] as never } : contact,
    );
    expect(text(facts)).toContain(
      '微信信息3条，内容依次为：“今天必须还”；“不还就上门”；“群发你通讯录”（证据1、证据2）。',
    );
  });

  it('are one conversation with an account that shows a name alone', () => {
    const named = { from: '', shownName: '法务小何' };
    expect(text(screenshotOf({ ...first, ...named }, { ...second, ...named }))).toContain(
      '投诉人收到由微信账号“法务小何”（微信显示名）发来的微信信息2条，内容依次为：',
    );
  });

  it('that no item shows are not told among those that one shows', () => {
    const facts = screenshotOf(first, second);
    facts.contacts = facts.contacts.map((contact, index) =>
      index === 1 ? { ...contact, evidenceIds: [] } : contact,
    );
    expect(text(facts)).not.toContain('依次为');
  });

  it('stay apart when hours lie between them or the account differs', () => {
    const later = { ...second, occurredAtMs: at('2026-10-01 15:00') };
    expect(text(screenshotOf(first, later))).not.toContain('依次为');
    expect(text(screenshotOf(first, { ...second, from: 'wxid_other' }))).not.toContain('依次为');
  });
});
