import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { accountFor, type ReadFile, readInProcess } from './readInProcess.ts';

const cmcc =
  '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)\n04-12 09:31:05,广州,被叫,01055500234,1分23秒,国内通话,,0.00\n04-13 07:02:10,深圳,主叫,+8613800001234,1小时2分3秒,国内漫游主叫,,0.39\n';

function workbook(rows: unknown[][], bookType: 'xlsx' | 'biff8', name = '详单'): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

function essence({ records }: ReadFile) {
  return records.map((row) => [
    row.occurredAtMs === null ? null : formatShanghai(row.occurredAtMs, 'second'),
    row.direction,
    row.counterpart,
    row.durationSeconds,
  ]);
}

describe('the calls of 中国移动', () => {
  it('ask for the year, and come in with it', async () => {
    const unknown = await readInProcess(cmcc);
    expect(unknown.found).toMatchObject({ yearNeeded: true, choices: { format: 'carrier_calls' } });
    expect(unknown.problems.map(({ code }) => code)).toEqual(['YEAR_MISSING', 'YEAR_MISSING']);
    const choices = { format: 'carrier_calls' as const, columns: [], year: 2018 };
    const known = await readInProcess(cmcc, { choices });
    expect(known.end?.yearNeeded).toBe(false);
    expect(essence(known)).toEqual([
      ['2018-04-12 09:31:05', 'incoming', '01055500234', 83],
      ['2018-04-13 07:02:10', 'outgoing', '+8613800001234', 3_723],
    ]);
  });

  it('read the same in every encoding and with every line end', async () => {
    const expected = essence(await readInProcess(cmcc));
    const variants = [
      Buffer.from(`\ufeff${cmcc}`),
      Buffer.from(`\ufeff${cmcc}`, 'utf16le'),
      Buffer.from(`\ufeff${cmcc}`, 'utf16le').swap16(),
      Buffer.from(cmcc.replaceAll('\n', '\r\n')),
      Buffer.from(cmcc.replaceAll('\n', '\r')),
      Buffer.from(cmcc.replaceAll(',', '\t')),
      Buffer.from(cmcc.replaceAll(',', ';')),
    ];
    for (const bytes of variants) {
      for (const pieceBytes of [1_048_576, 13]) {
        expect(essence(await readInProcess(bytes, { pieceBytes }))).toEqual(expected);
      }
    }
  });
});

describe('the calls of 中国联通 and 中国电信', () => {
  const rows = [
    ['中国联通通话详单'],
    ['客户姓名', '某某', '查询月份', '2026年3月'],
    [],
    [
      '序号',
      '业务类型',
      '通话起始时间',
      '通话时长',
      '呼叫类型',
      '对方号码',
      '本机通话地',
      '对方归属地',
      '通话类型',
      '通话费',
      '其他费',
      '小计',
    ],
    [
      1,
      '语音电话',
      '2026-03-05 21:14:09',
      '1分23秒',
      '被叫',
      '075555501234',
      '广州',
      '深圳',
      '国内通话',
      0.15,
      0,
      0.15,
    ],
    [
      2,
      '语音电话',
      '2026-03-06 08:00:00',
      '00:00:45',
      '主叫',
      '4008880000',
      '广州',
      '',
      '国内通话',
      0.15,
      0,
      0.15,
    ],
    ['合计', '', '', '', '', '', '', '', '', 0.3, 0, 0.3],
  ];

  it.each(['xlsx', 'biff8'] as const)(
    'come out of %s with preamble and total passed over',
    async (type) => {
      const read = await readInProcess(workbook(rows, type));
      expect(read.found?.choices.format).toBe('carrier_calls');
      expect(essence(read)).toEqual([
        ['2026-03-05 21:14:09', 'incoming', '075555501234', 83],
        ['2026-03-06 08:00:00', 'outgoing', '4008880000', 45],
      ]);
      expect(read.skipped).toHaveLength(4);
      expect(read.problems).toEqual([]);
      expect(accountFor(read).told).toBe(accountFor(read).rows);
    },
  );

  it('find the other side where both numbers are named', async () => {
    const csv =
      '主叫号码,被叫号码,开始时间,通话时长(秒)\n13900001111,02088880000,2026-03-05 21:14:09,30\n95188,13900001111,2026-03-05 22:14:09,31\n13900001111,95188,2026-03-05 23:14:09,0\n';
    expect(essence(await readInProcess(csv))).toEqual([
      ['2026-03-05 21:14:09', 'outgoing', '02088880000', 30],
      ['2026-03-05 22:14:09', 'incoming', '95188', 31],
      ['2026-03-05 23:14:09', 'outgoing', '95188', 0],
    ]);
  });

  it('join a date and a clock that stand apart', async () => {
    const csv =
      '通话日期,通话时间,对方号码,通话类型,时长\n2026/3/5,21:14:09,95188,被叫,83\n2026/3/6,08:00:00,95188,主叫,5\n';
    expect(essence(await readInProcess(csv))).toEqual([
      ['2026-03-05 21:14:09', 'incoming', '95188', 83],
      ['2026-03-06 08:00:00', 'outgoing', '95188', 5],
    ]);
  });
});

describe('a spreadsheet', () => {
  it('keeps long numbers, real dates and lengths whatever the cell format', async () => {
    const at = (text: string) => ({ t: 'n', z: 'yyyy/m/d h:mm', v: Number(text) });
    const book = workbook(
      [
        ['对方号码', '通话时间', '通话时长', '呼叫类型'],
        [13900001111, at('46086.884826388894'), { t: 'n', z: 'h:mm:ss', v: 83 / 86_400 }, '被叫'],
        ['="075588880000"', 46086.5, { t: 'n', z: '[h]:mm:ss', v: 1.5 }, '主叫'],
      ],
      'xlsx',
    );
    expect(essence(await readInProcess(book))).toEqual([
      ['2026-03-05 21:14:09', 'incoming', '13900001111', 83],
      ['2026-03-05 12:00:00', 'outgoing', '075588880000', 129_600],
    ]);
  });

  it('says of a number that lost its digits that it is lost', async () => {
    const csv = '对方号码,通话时间,时长\n1.39E+10,2026-03-05 21:14,83\n95188,2026-03-05 21:15,9\n';
    const { records, problems } = await readInProcess(csv);
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ rowRef: '第 2 行', code: 'NUMBER_MISSING', kept: true }]);
  });

  it('is read sheet by sheet, sheets without a table being shown as passed over', async () => {
    const book = XLSX.utils.book_new();
    const header = ['对方号码', '开始时间', '通话时长', '呼叫类型'];
    for (const [name, rows] of [
      ['说明', [['本表由某某导出']]],
      ['一月', [header, ['95188', '2026-01-02 03:04:05', '5秒', '被叫']]],
      ['二月', [header, ['95188', '2026-02-02 03:04:05', '6秒', '主叫']]],
    ] as const) {
      XLSX.utils.book_append_sheet(
        book,
        XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])),
        name,
      );
    }
    const read = await readInProcess(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(read.records.map(({ rowRef }) => rowRef)).toEqual([
      '「一月」第 2 行',
      '「二月」第 2 行',
    ]);
    expect(read.skipped[0]).toBe('本表由某某导出');
    expect(accountFor(read).told).toBe(accountFor(read).rows);
  });

  it('fills merged cells down and keeps formulas as their last value', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['日期', '时间', '对方号码', '时长'],
      ['2026-03-05', '21:14:09', '95188', 5],
      ['', '21:15:09', '95188', 6],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    sheet.D3 = { t: 'n', v: 6, f: 'CMD|"/C calc"!A0' };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'x');
    const read = await readInProcess(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(essence(read).map(([time, , , seconds]) => [time, seconds])).toEqual([
      ['2026-03-05 21:14:09', 5],
      ['2026-03-05 21:15:09', 6],
    ]);
  });
});

describe('messages and payments', () => {
  it('come out of an iMazing export with who is meant by "me" filled in', async () => {
    const csv =
      'Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Text,Attachment\n+8613800001234,2024-03-05 21:14:09,SMS,Incoming,+8613800001234,,Read,"第一行\n第二行",\n+8613800001234,2024-03-05 21:15:09,SMS,Outgoing,,,Sent,不认识,图.png\n';
    const { records, found } = await readInProcess(csv);
    expect(found?.choices.format).toBe('imazing_messages');
    expect(records).toMatchObject([
      { direction: 'incoming', counterpart: '+8613800001234', text: '第一行\n第二行' },
      { direction: 'outgoing', counterpart: '+8613800001234', text: '不认识' },
    ]);
    expect(records[1]?.detail).toContain('Attachment：图.png');
  });

  it('come out of a 留痕 export with the other side named in both directions', async () => {
    const csv =
      'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n1,3,1,0,0,1709644449,,还钱,2024-03-05 21:14:09,催收-李,李经理,wxid_invented01\n2,3,1,0,1,1709644500,,你是谁,2024-03-05 21:15:00,,我,wxid_self\n';
    const { records } = await readInProcess(csv);
    expect(records).toMatchObject([
      { channel: 'wechat', direction: 'incoming', counterpart: 'wxid_invented01', text: '还钱' },
      { channel: 'wechat', direction: 'outgoing', counterpart: 'wxid_invented01', text: '你是谁' },
    ]);
  });

  it('tell of a bill what was paid, what came back and what never moved', async () => {
    const csv = `微信支付账单明细,,,,,,,,,,
微信昵称：[测试],,,,,,,,,,
----------------------微信支付账单明细列表--------------------,,,,,,,,,,
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
2026-03-05 21:14:09,转账,某某催收,"转账备注:""还款""",支出,"¥1,500.00",零钱,朋友已收钱,"1000"\t,"/"\t,"/"
2026-03-06 21:14:09,转账,某某催收,/,收入,¥20.50,零钱,已收钱,1001\t,/\t,/
2026-03-07 21:14:09,信用卡还款,某某银行,/,/,¥548.58,零钱,支付成功,1002\t,/\t,/
2026-03-08 21:14:09,零钱提现,某某银行,/,/,¥100.10,某某银行,提现已到账,1003\t,/\t,服务费¥0.10
2026-03-09 21:14:09,商户消费,某店,/,支出,¥9.90,零钱,支付失败,1004\t,/\t,/
`;
    const read = await readInProcess(csv);
    expect(read.found?.choices.format).toBe('wechat_bill');
    expect(read.records.map(({ amountFen }) => amountFen)).toEqual([
      150_000,
      -2_050,
      54_858,
      null,
      null,
    ]);
    expect(read.records[0]).toMatchObject({ counterpart: '某某催收', text: '转账备注:"还款"' });
    expect(read.records[3]?.detail).toContain('不计收支，金额 ¥100.10');
    expect(read.problems).toEqual([]);
    expect(accountFor(read).told).toBe(accountFor(read).rows);
  });
});

describe('a table that needs a person', () => {
  it('follows the columns that she named', async () => {
    const csv =
      '甲,乙,丙\n您好,95188,2026-03-05 21:14\n再见,95188,2026-03-05 21:15\n您好,95188,2026-03-05 21:16\n';
    const choices = {
      format: 'table' as const,
      columns: ['text', 'number', 'time'] as const,
      year: null,
    };
    const read = await readInProcess(csv, {
      choices: { ...choices, columns: [...choices.columns] },
    });
    expect(read.records[0]).toMatchObject({ kind: 'message', counterpart: '95188', text: '您好' });
  });

  it('is found without a header by what stands in its columns', async () => {
    const csv =
      '95188,2026-03-05 21:14,x\n95188,2026-03-05 21:15,y\n4008880000,2026-03-05 21:16,z\n';
    const read = await readInProcess(csv);
    expect(read.found?.columns.map(({ meaning }) => meaning)).toEqual(['number', 'time', 'ignore']);
    expect(read.records).toHaveLength(3);
  });

  it('is found in a page that calls itself a spreadsheet, in GBK, and in the XML of Excel 2003', async () => {
    const rows = [
      ['对方号码', '通话时间', '呼叫类型', '时长'],
      ['95188', '2026-03-05 21:14:09', '被叫', '5秒'],
    ];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '详单');
    const html = `<html><body><script>alert(1)</script>${XLSX.write(book, { type: 'string', bookType: 'html' })}</body></html>`;
    const xml = XLSX.write(book, { type: 'string', bookType: 'xlml' });
    for (const text of [html, xml]) {
      expect(essence(await readInProcess(text as string))).toEqual([
        ['2026-03-05 21:14:09', 'incoming', '95188', 5],
      ]);
    }
  });

  it('is read from Excel 5 with its Chinese code page', async () => {
    // The library writes no Chinese into so old a file: stand-ins of the same length take its place.
    const gbk = { AAAAAAAA: 'b6d4b7bdbac5c2eb', BBBBBBBB: 'cda8bbb0cab1bce4', CCCC: 'cab1b3a4' };
    const rows = [Object.keys(gbk), ['95188', '2026-03-05 21:14:09', '00:00:05']];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'x');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'biff5', codepage: 936 }) as Buffer;
    for (const [standIn, hex] of Object.entries(gbk)) {
      Buffer.from(hex, 'hex').copy(bytes, bytes.indexOf(standIn));
    }
    const codePageRecord = Buffer.from([0x42, 0x00, 0x02, 0x00]);
    bytes.writeUInt16LE(936, bytes.indexOf(codePageRecord) + codePageRecord.length);
    const read = await readInProcess(bytes);
    expect(read.found?.columns.map(({ header }) => header)).toEqual([
      '对方号码',
      '通话时间',
      '时长',
    ]);
    expect(read.records).toMatchObject([{ counterpart: '95188', durationSeconds: 5 }]);
  });

  it('is not seen in a letter or a list of words', async () => {
    for (const text of ['您好，我是某某。\n请回电。\n', 'a\nb\nc\n', '一,二\n三\n四,五,六\n']) {
      const read = await readInProcess(text);
      expect(read.found).toBeNull();
      expect(read.records).toEqual([]);
    }
  });
});

describe('damage and malice', () => {
  const header = '号码,内容,时间\n';

  it('loses nothing to a quote that is never closed', async () => {
    const csv = `${header}95188,一,2026-03-05\n"95188,二,2026-03-05\n95188,三,2026-03-05\n95188,"四","2026-03-05"\n"95188,五,2026-03-05\n`;
    const read = await readInProcess(csv);
    expect(read.records.map(({ text }) => text)).toEqual(['一', '二', '三', '四', '五']);
  });

  it('puts a message with bare commas together again and says so', async () => {
    const { records, problems } = await readInProcess(`${header}95188,您好,请回电,2026-03-05\n`);
    expect(records[0]).toMatchObject({ text: '您好,请回电' });
    expect(problems).toMatchObject([{ code: 'COLUMNS_MISMATCH', kept: true }]);
  });

  it('survives one line of a hundred megabytes', async () => {
    const line = Buffer.alloc(100 * 1_048_576, 0x61);
    const read = await readInProcess(
      Buffer.concat([Buffer.from(header), line, Buffer.from('\n95188,x,2026-03-05\n')]),
    );
    expect(read.records).toHaveLength(1);
    expect(read.problems).toMatchObject([{ rowRef: '第 2 行', code: 'ROW_TOO_LONG', kept: false }]);
  });

  it('survives a million columns and a million empty lines', async () => {
    const wide = await readInProcess(`${header}95188,x,2026-03-05\n${','.repeat(1_000_000)}\n`);
    expect(wide.records).toHaveLength(1);
    expect(accountFor(wide).told).toBe(accountFor(wide).rows);
    const tall = await readInProcess(`${header}95188,x,2026-03-05\n${'\n'.repeat(1_000_000)}`);
    expect(tall.records).toHaveLength(1);
    expect(accountFor(tall).told).toBe(accountFor(tall).rows);
  });

  it('keeps formulas as the text they are', async () => {
    const { records } = await readInProcess(
      `${header}"=cmd|'/C calc'!A0",x,2026-03-05\n=1+1,y,2026-03-05\n`,
    );
    expect(records.map(({ counterpart }) => counterpart)).toEqual(["=cmd|'/C calc'!A0", '=1+1']);
  });

  it('accounts for every row of anything', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '95188',
        '2026-03-05 21:14',
        '合计',
        '"',
        '"a""b"',
        '',
        '=1',
        '被叫',
        '1分2秒',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const line = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.boolean(),
        async (lines, withHeader) => {
          const text = `${withHeader ? '对方号码,通话时间,呼叫类型,通话时长\n' : ''}${lines.join('\n')}`;
          const read = await readInProcess(text);
          if (read.end) expect(accountFor(read).told).toBe(accountFor(read).rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses a spreadsheet that unpacks to a thousand times its size', async () => {
    const book = workbook([['对方号码', '时间']], 'xlsx');
    const at = book.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    book.writeUInt32LE(0x7fffffff, at + 24);
    await expect(readInProcess(book)).rejects.toMatchObject({ code: 'FILE_HOSTILE' });
  });

  it('does not take a broken container for one with a password', async () => {
    const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    for (const rest of [Buffer.alloc(5_000), Buffer.alloc(5_000, 0xff)]) {
      const bytes = Buffer.concat([signature, rest]);
      await expect(readInProcess(bytes)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
    }
  });

  it('sees no table in a document of another program that comes in the same container', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/WpsWriter', Buffer.alloc(6_000, 1));
    const read = await readInProcess(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
    expect(read.found).toBeNull();
    expect(read.end).toBeNull();
  });

  it('says of a broken spreadsheet that it is broken', async () => {
    const book = workbook(
      [
        ['对方号码', '时间'],
        ['95188', '2026-03-05'],
      ],
      'xlsx',
    );
    await expect(readInProcess(book.subarray(0, book.length / 2))).rejects.toMatchObject({
      code: 'PARSER_STOPPED',
    });
  });
});
