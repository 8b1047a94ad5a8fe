import { describe, expect, it } from 'vitest';
import { readScreen } from '../../../domain/ocr/readScreen.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { centred, green, grey, line, phone, statusBar, white } from './screenLines.ts';

const at = (atMs: number | null) => (atMs === null ? null : formatShanghai(atMs, 'minute'));

describe('a screen of WeChat', () => {
  const lines = [
    ...statusBar,
    centred('花呗客服-李经理', 150, 48),
    centred('昨天 21:05', 320),
    line('您好，您的花呗账单已逾期35', 205, 446),
    line('天，欠款8,650.42元', 205, 516),
    line('你是谁', 735, 680, green),
    centred('11月10日 20:05', 900),
    line('我不会转账的，你们不要再给', 278, 1000, green),
    line('我打电话了', 278, 1070, green),
    line('请加QQ：123456789', 205, 1250),
    line('按住 说话', 430, 2300, grey),
  ];
  const { bubbles, titleText } = readScreen(lines, phone, '2026-11-22');

  it('becomes messages, each on its side, with the label above it', () => {
    expect(bubbles.map(({ side, text, claimedAtMs }) => [side, text, at(claimedAtMs)])).toEqual([
      ['theirs', '您好，您的花呗账单已逾期35天，欠款8,650.42元', '2026-11-21 21:05'],
      ['own', '你是谁', '2026-11-21 21:05'],
      ['own', '我不会转账的，你们不要再给我打电话了', '2026-11-10 20:05'],
      ['theirs', '请加QQ：123456789', '2026-11-10 20:05'],
    ]);
  });

  it('names whom the chat is with, and leaves out the bars of phone and program', () => {
    expect(titleText).toBe('花呗客服-李经理');
    const used = bubbles.flatMap((bubble) => bubble.lines);
    expect(used).not.toContain(0);
    expect(used).not.toContain(lines.length - 1);
  });

  it('says where each message stands', () => {
    expect(bubbles[0]?.box.y).toBe(446);
    expect(bubbles[0]?.box.height).toBe(116);
    expect(bubbles[0]?.lines).toEqual([4, 5]);
  });

  it('keeps the times as printed where nobody knows the day', () => {
    const unknown = readScreen(lines, phone, null).bubbles[0];
    expect(unknown?.timeText).toBe('昨天 21:05');
    expect(unknown?.claimedAtMs).toBeNull();
  });
});

describe('a screen of short messages', () => {
  it('reads the number in the title, also below a picture, without the arrows', () => {
    const { titleText } = readScreen(
      [
        ...statusBar,
        line('<', 30, 150),
        centred('1069 0000 1234 >', 300, 36),
        centred('今天 09:12', 420),
      ],
      phone,
      '2026-11-22',
    );
    expect(titleText).toBe('1069 0000 1234');
  });

  it('reads a title at the left beside the arrow back', () => {
    const lines = [...statusBar, line('〈 12 95188', 60, 160), line('您好', 90, 500)];
    expect(readScreen(lines, phone, null).titleText).toBe('95188');
  });

  it('takes the time under a message as the time of that message alone', () => {
    const { bubbles } = readScreen(
      [
        ...statusBar,
        centred('95188', 160, 48),
        line('【捷信】您已逾期', 90, 500),
        line('下午8:05', 90, 570, white, 30),
        line('好的', 880, 760, [47, 125, 246]),
      ],
      phone,
      '2026-11-22',
    );
    expect(bubbles.map(({ side, claimedAtMs }) => [side, at(claimedAtMs)])).toEqual([
      ['theirs', '2026-11-22 20:05'],
      ['own', null],
    ]);
  });

  it('keeps messages apart that stand one below the other', () => {
    const { bubbles } = readScreen(
      [line('第一条短信', 90, 700), line('第二条短信', 90, 850)],
      phone,
      null,
    );
    expect(bubbles.map(({ text }) => text)).toEqual(['第一条短信', '第二条短信']);
  });

  it('does not lose a first message of a picture that was cut off at the top', () => {
    const { titleText, bubbles } = readScreen(
      [line('请于今日还款，否则后果自负', 90, 20), centred('昨天 21:05', 220)],
      phone,
      null,
    );
    expect(titleText).toBeNull();
    expect(bubbles.map(({ text }) => text)).toEqual(['请于今日还款，否则后果自负']);
  });
});

describe('sides', () => {
  it('follow the common edge of the other side where messages nearly fill the screen', () => {
    const { bubbles } = readScreen(
      [
        line('这一条消息很长很长几乎占满整行', 205, 500),
        line('好', 205, 700),
        line('我这一条消息也几乎占满了整行', 240, 900, green),
      ],
      phone,
      null,
    );
    expect(bubbles.map(({ side }) => side)).toEqual(['theirs', 'theirs', 'own']);
  });

  it('are neither for a notice in the middle', () => {
    const { bubbles } = readScreen([centred('对方撤回了一条消息', 900)], phone, null);
    expect(bubbles[0]?.side).toBe('centre');
  });
});

describe('other pictures', () => {
  it('without text give nothing', () => {
    expect(readScreen([], phone, null)).toEqual({ bubbles: [], titleText: null });
  });

  it('of a paper keep its paragraphs, with their own line ends', () => {
    const page = { width: 1600, height: 2200 };
    const { bubbles } = readScreen(
      [
        line('催收通知函', 180, 300),
        line('尊敬的客户，您于平台的借款现已逾期', 180, 500),
        line('请立即联系。', 180, 560),
        line('电话：400-123-4567', 180, 620),
      ],
      page,
      null,
    );
    expect(bubbles.map(({ text }) => text)).toEqual([
      '催收通知函',
      '尊敬的客户，您于平台的借款现已逾期请立即联系。\n电话：400-123-4567',
    ]);
  });
});
