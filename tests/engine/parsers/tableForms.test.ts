import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { accountFor, type ReadFile, readInProcess } from './readInProcess.ts';

const header = '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)';
const first = '2026-03-05 08:05:09,广州,被叫,01055500234,1分5秒,国内通话,,0.00';
const second = '2026-03-06 21:14:09,深圳,主叫,13800001234,1小时2分3秒,国内通话,,0.39';
const twoCalls = [
  ['2026-03-05 08:05:09', 'incoming', '01055500234', 65],
  ['2026-03-06 21:14:09', 'outgoing', '13800001234', 3_723],
];

function essence({ records }: ReadFile) {
  return records.map((row) => [
    row.occurredAtMs === null ? null : formatShanghai(row.occurredAtMs, 'second'),
    row.direction,
    row.counterpart,
    row.kind === 'payment' ? row.amountFen : row.durationSeconds,
  ]);
}

async function read(...lines: string[]): Promise<ReadFile> {
  const file = await readInProcess(`${lines.join('\n')}\n`);
  const { rows, told } = accountFor(file);
  expect(told).toBe(rows);
  return file;
}

describe('a call list with lines of another kind between its rows', () => {
  it('is read although there are as many totals as calls', async () => {
    const file = await read(
      header,
      '2026年3月5日',
      first,
      '小计,,,,1分5秒,,,0.00',
      header,
      '合计：,2次,,,1小时3分8秒,,,0.39',
      second,
      '总计,,,,,,,0.39',
      '本页共2条记录',
      '第1页/共1页',
    );
    expect(file.found?.choices.format).toBe('carrier_calls');
    expect(essence(file)).toEqual(twoCalls);
    expect(file.problems).toEqual([]);
    expect(file.skipped).toContain('第1页/共1页');
  });

  it.each([
    ['2026-03-05', '2026-03-06'],
    ['2026年03月05日,,,,,,,', '2026年03月06日,,,,,,,'],
  ])('takes the day from the line above, as in "%s"', async (day, next) => {
    const clockOnly = (line: string) => line.slice('2026-03-05 '.length);
    const file = await read(header, day, clockOnly(first), next, clockOnly(second));
    expect(essence(file)).toEqual(twoCalls);
    expect(file.problems).toEqual([]);
  });
});

describe('a call list in words that the program has not met', () => {
  it.each([
    [
      '序号,对方号码,呼叫类型,通话日期,通话开始时间,通话时长(秒),通话地点,费用(元)',
      '1,01055500234,被叫,2026-03-05,08:05:09,65,广州,0.00',
    ],
    [
      '通话类型,对方电话号码,通话发生时间,通话持续时长,通话所在地',
      '被叫,01055500234,2026-03-05 08:05:09,65,广州',
    ],
    [
      '业务号码,对方号码,呼叫类型,开始时间,结束时间,时长（秒）,通话地',
      '13900005678,01055500234,被叫,2026-03-05 08:05:09,2026-03-05 08:06:14,65,广州',
    ],
    ['通話時間,通話時長,對方號碼,呼叫類型', '2026-03-05 08:05:09,1時0分5秒,01055500234,被叫'],
    [
      '起始时间（北京时间）,对方号码（被叫/主叫）,通话时长（时:分:秒）,呼叫类型',
      '2026-03-05 08:05:09,01055500234,00:01:05,被叫',
    ],
    ['Date,Time,Number,Call Type,Duration', '2026-03-05,08:05:09,01055500234,Incoming,00:01:05'],
  ])('is understood: %s', async (head, row) => {
    const file = await read(head, row, row, row);
    const [call] = twoCalls;
    const seconds = row.includes('時') ? 3_605 : 65;
    expect(essence(file)).toEqual(
      Array.from({ length: 3 }, () => [...(call ?? []).slice(0, 3), seconds]),
    );
    expect(file.problems).toEqual([]);
  });

  it('asks nothing of the columns when both numbers are always the same, but of the lines above', async () => {
    const rows = ['01055500234,13900005678,2026-03-05 08:05:09,65'];
    const head = '主叫号码,被叫号码,起始时间,通话时长';
    const known = await read('手机号码：13900005678,2026年3月', head, ...rows, ...rows);
    expect(essence(known)[0]).toEqual(['2026-03-05 08:05:09', 'incoming', '01055500234', 65]);
    const unknown = await read(head, ...rows, ...rows);
    expect(unknown.records[0]).toMatchObject({ counterpart: '01055500234', direction: 'incoming' });
    expect(unknown.records[0]?.detail).toContain('方向未注明');
  });

  it('tells the side of a message in one character below any header', async () => {
    const file = await read(
      '对方号码,收发标记,发送日期,发送时间,费用(元)',
      '10655012345,收,2026-03-05,08:05:09,0',
      '13800001234,发,2026-03-06,21:14:09,0.1',
    );
    expect(file.found?.choices.format).toBe('carrier_sms');
    expect(essence(file)).toEqual([
      ['2026-03-05 08:05:09', 'incoming', '10655012345', null],
      ['2026-03-06 21:14:09', 'outgoing', '13800001234', null],
    ]);
  });
});

describe('what cannot be read', () => {
  it('is said of every row when no length in the column can be read', async () => {
    const file = await read(
      header,
      first.replace('1分5秒', '很久'),
      second.replace(/1小时2分3秒/, '??'),
    );
    expect(file.found?.choices.format).toBe('carrier_calls');
    expect(file.problems.map(({ code }) => code)).toEqual([
      'DURATION_UNREADABLE',
      'DURATION_UNREADABLE',
    ]);
  });
});

describe('spreadsheets and pages', () => {
  it('keep the nought before a number in a page that calls itself .xls', async () => {
    const cells = [header, first, second].map((line) =>
      line
        .split(',')
        .map((cell) => `<td>${cell}</td>`)
        .join(''),
    );
    const styles = '.x{color:red}\n'.repeat(3_000);
    const file = await readInProcess(
      `<html><style>${styles}</style><table>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table></html>`,
    );
    expect(essence(file)).toEqual(twoCalls);
  });

  it('read a length that lost its format as the part of a day that it is', async () => {
    const [time, ...rest] = first.split(',');
    const book = XLSX.utils.book_new();
    const row = [time, ...rest.slice(0, 3), 65 / 86_400, '', '', 0];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([header.split(','), row]), '详单');
    const file = await readInProcess(
      XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    );
    expect(essence(file)).toEqual([twoCalls[0]]);
    expect(file.problems).toEqual([]);
  });
});

describe('bills of other years and houses', () => {
  it('are read from the older export of 支付宝, its four sums below being no rows', async () => {
    const file = await read(
      '支付宝交易记录明细查询',
      '账号:[abc@x.test]',
      '---------------------------------交易记录明细列表------------------------------------',
      '交易号 ,商家订单号 ,交易创建时间 ,付款时间 ,最近修改时间 ,交易来源地 ,类型 ,交易对方 ,商品名称 ,金额（元） ,收/支 ,交易状态 ,服务费（元） ,成功退款（元） ,备注 ,资金状态 ,',
      '20260305001\t ,T1\t ,2026-03-05 08:05:09 ,2026-03-05 08:05:10 ,2026-03-05 08:05:11 ,支付宝网站 ,即时到账交易 ,某某小贷 ,还款 ,1234.50 ,支出 ,交易成功 ,0.00 ,0.00 , ,已支出 ,',
      '------------------------------------------------------------------------------------',
      '共1笔记录',
      '已收入:0笔,0.00元',
      '待收入:0笔,0.00元',
      '已支出:1笔,1234.50元',
      '待支出:0笔,0.00元',
    );
    expect(file.found?.choices.format).toBe('alipay_bill');
    expect(essence(file)).toEqual([['2026-03-05 08:05:09', 'outgoing', '某某小贷', 123_450]]);
    expect(file.problems).toEqual([]);
  });

  it('count a transfer of 微信 that the other side gave back as nothing paid', async () => {
    const file = await read(
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
      '2026-03-05 12:00:00,转账,某人,/,支出,¥5.00,零钱,对方已退还,1004,/,/',
    );
    expect(file.records[0]?.amountFen).toBeNull();
    expect(file.records[0]?.detail).toContain('原金额 ¥5.00');
  });

  it('of a bank that writes out and in apart say which way the money went', async () => {
    const file = await read(
      '交易日期,摘要,借方金额,贷方金额,余额,对方户名,对方账号',
      '2026-03-05 08:05:09,还款,"1,234.50",,100.00,某某小贷,6222020000000000',
      '2026-03-05 09:00:00,转入,0.00,500.00,600.00,某人,6222020000000001',
    );
    expect(essence(file)).toEqual([
      ['2026-03-05 08:05:09', 'outgoing', '6222020000000000', 123_450],
      ['2026-03-05 09:00:00', 'incoming', '6222020000000001', -50_000],
    ]);
  });

  it('are joined by the newer export of chats, whose headers have underscores', async () => {
    const file = await read(
      'id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime',
      '1,998,文本,0,wxid_other,wxid_other,还款😀,,2026-03-05 08:05:09',
      '2,999,文本,1,wxid_own,wxid_other,不还,,2026-03-05 08:06:40',
    );
    expect(file.found?.choices.format).toBe('wechatmsg');
    expect(
      file.records.map(({ direction, counterpart, text }) => [direction, counterpart, text]),
    ).toEqual([
      ['incoming', 'wxid_other', '还款😀'],
      ['outgoing', 'wxid_other', '不还'],
    ]);
  });
});
