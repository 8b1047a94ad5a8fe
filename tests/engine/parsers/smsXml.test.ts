import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mmsParts } from '../../../electron/engine/parsers/jobs/mmsParts.ts';
import { PartsEvent } from '../../../electron/engine/parsers/partsEvent.ts';
import { accountFor, bytesSource, readInProcess } from './readInProcess.ts';

const AT = 1_709_644_449_000;

function backup(rows: string, root = 'smses'): string {
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<?xml-stylesheet href="sms.xsl"?>\n<!--made by test-->\n<${root} count="1">\n${rows}\n</${root}>\n`;
}

function sms(change: Record<string, string | number> = {}): string {
  const all = { protocol: 0, address: '95188', date: AT, type: 1, body: '您好', ...change };
  return `<sms ${Object.entries(all)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')} />`;
}

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5]);
const mms = `<mms date="${AT}" msg_box="1" address="13800138000~13900139000" sub="通知" m_type="132"><parts>
  <part seq="-1" ct="application/smil" text="&lt;smil/&gt;"/>
  <part seq="0" ct="text/plain" text="第一段"/><part seq="1" ct="text/plain" text="第二段"/>
  <part seq="2" ct="image/png" cl="a.png" text="null" data="${picture.toString('base64')}"/>
  <part seq="3" ct="image/png" cl="b.png" data="不是 base64!"/></parts>
  <addrs><addr address="13900139000" type="137"/><addr address="13800138000" type="151"/></addrs></mms>`;

describe('a backup of messages', () => {
  it('gives who wrote what, when and in which direction', async () => {
    const { found, records, problems } = await readInProcess(
      backup(
        sms({ contact_name: '某客服' }) +
          sms({ type: 2, body: '不认识', contact_name: '(Unknown)' }),
      ),
    );
    expect(found?.choices.format).toBe('sms_backup_xml');
    expect(records).toMatchObject([
      {
        rowRef: 'sms 第 1 条',
        direction: 'incoming',
        occurredAtMs: AT,
        counterpart: '95188',
        counterpartName: '某客服',
        text: '您好',
      },
      { rowRef: 'sms 第 2 条', direction: 'outgoing', counterpartName: '', text: '不认识' },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads emoji that Android writes as two halves, and leaves no half behind', async () => {
    const body = '&#55357;&#56832; &#x1F30D; &amp;lt; &nbsp; &#55357; &#0;&#10;尾';
    const { records } = await readInProcess(backup(sms({ body })));
    expect(records[0]?.text).toBe('😀 🌍 &lt; &nbsp; \ufffd \n尾');
  });

  it('shows drafts as passed over and says of what was never sent that it was not', async () => {
    const rows = [3, 4, 5, 6, 9].map((type) => sms({ type })).join('');
    const { records, skipped } = await readInProcess(backup(rows));
    expect(skipped).toEqual(['sms 第 1 条：草稿，未发出：您好']);
    expect(records.map(({ direction, detail }) => [direction, detail])).toEqual([
      ['outgoing', '发件箱，未确认发出'],
      ['outgoing', '发送失败'],
      ['outgoing', '排队待发'],
      ['incoming', '短信类型 9 未知'],
    ]);
  });

  it('keeps a message whose time or number cannot be read, and says so', async () => {
    const { records, problems } = await readInProcess(
      backup(sms({ date: 'bad' }) + sms({ address: '' })),
    );
    expect(records).toHaveLength(2);
    expect(records[0]?.occurredAtMs).toBeNull();
    expect(problems.map(({ rowRef, code, kept }) => [rowRef, code, kept])).toEqual([
      ['sms 第 1 条', 'TIME_UNREADABLE', true],
      ['sms 第 2 条', 'NUMBER_MISSING', true],
    ]);
  });

  it('joins the texts of an MMS and names who wrote it, to whom else, and what is attached', async () => {
    for (const pieceBytes of [1_048_576, 7]) {
      const read = await readInProcess(backup(mms), { pieceBytes });
      expect(read.records).toMatchObject([
        {
          counterpart: '13900139000',
          text: '通知\n第一段\n第二段',
          detail: '彩信；附件 2 个：a.png（image/png）、b.png（image/png）；群发，另有 13800138000',
        },
      ]);
      expect(read.problems.map(({ code }) => code)).toEqual(['ATTACHMENT_BROKEN']);
      expect(read.end?.attachments).toBe(2);
    }
  });

  it('hands the pictures of an MMS over whole, and says which one is broken', async () => {
    for (const pieceBytes of [1_048_576, 7]) {
      const events: PartsEvent[] = [];
      const source = bytesSource(Buffer.from(backup(mms)), pieceBytes);
      await mmsParts(source, {}, async (event) => void events.push(PartsEvent.parse(event)));
      const [first] = events;
      expect(first).toMatchObject({ type: 'part', ordinal: 1, count: 2, name: 'a.png' });
      expect(first).toMatchObject({ path: 'mms 第 1 条/a.png', sizeBytes: picture.length });
      const end = events.findIndex(({ type }) => type === 'partEnd');
      const pieces = events
        .slice(1, end)
        .map((event) => (event.type === 'piece' ? event.bytes : []));
      expect(Buffer.concat(pieces.map((bytes) => Buffer.from(bytes))).equals(picture)).toBe(true);
      expect(events.at(-1)).toMatchObject({ type: 'refused', ordinal: 2, code: 'ENTRY_DAMAGED' });
    }
  });

  it('takes GBK that calls itself UTF-8 for what it is', async () => {
    const [head, tail] = backup(sms({ body: '@' })).split('@') as [string, string];
    const gbk = Buffer.from([0xca, 0xb5, 0xbc, 0xca, 0xca, 0xc7, 0x47, 0x42, 0x4b]);
    const { found, records } = await readInProcess(
      Buffer.concat([Buffer.from(head), gbk, Buffer.from(tail)]),
    );
    expect(found?.encoding).toBe('GB18030');
    expect(records[0]?.text).toBe('实际是GBK');
  });

  it('reads UTF-16 with a mark', async () => {
    const { records } = await readInProcess(Buffer.from(`\ufeff${backup(sms())}`, 'utf16le'));
    expect(records[0]?.text).toBe('您好');
  });
});

describe('a backup of calls', () => {
  it('knows the seven types of Android', async () => {
    const rows = [1, 2, 3, 4, 5, 6, 7]
      .map(
        (type) =>
          `<call number="95188" duration="30" date="${AT}" type="${type}" presentation="1"/>`,
      )
      .join('');
    const { records } = await readInProcess(backup(rows, 'calls'));
    expect(records.map((row) => [row.direction, row.durationSeconds, row.detail])).toEqual([
      ['incoming', 30, ''],
      ['outgoing', 30, ''],
      ['incoming', 0, '未接来电'],
      ['incoming', 30, '语音信箱'],
      ['incoming', 0, '拒接'],
      ['incoming', 0, '已拦截'],
      ['incoming', 30, '在其他设备接听'],
    ]);
  });

  it('does not complain about the number of a caller who hid it', async () => {
    const call = `<call number="" duration="5" date="${AT}" type="1" presentation="2"/>`;
    const { records, problems } = await readInProcess(backup(call, 'calls'));
    expect(records[0]).toMatchObject({ counterpart: '', detail: '未显示号码' });
    expect(problems).toEqual([]);
  });
});

describe('a damaged backup', () => {
  it('gives everything before and behind a broken tag, and says where it was', async () => {
    const rows = `${sms({ body: '一' })}<sms address="1" date=12 body="坏"/>${sms({ body: '二' })}`;
    const read = await readInProcess(backup(rows));
    expect(read.records.map(({ text }) => text)).toEqual(['一', '二']);
    expect(read.problems).toMatchObject([
      { code: 'XML_BROKEN', kept: false, rowRef: 'sms 第 1 条之后' },
    ]);
    expect(accountFor(read).told).toBe(accountFor(read).rows);
  });

  it('gives everything before the place where the file was cut off', async () => {
    const whole = backup(sms({ body: '一' }) + sms({ body: '二' }) + sms({ body: '三' }));
    const read = await readInProcess(whole.slice(0, whole.indexOf('三')));
    expect(read.records.map(({ text }) => text)).toEqual(['一', '二']);
    expect(read.problems).toMatchObject([{ code: 'XML_BROKEN', kept: false }]);
  });

  it('cuts a text of a megabyte and says so', async () => {
    const { records, problems } = await readInProcess(
      backup(sms({ body: '长'.repeat(1_000_000) })),
    );
    expect(records[0]?.text).toHaveLength(20_000);
    expect(problems).toMatchObject([{ code: 'ROW_TOO_LONG', kept: true }]);
  });

  it('is the same whatever pieces it comes in', async () => {
    const whole = backup(
      `${sms({ body: '&#55357;&#56832;a' })}<!-- x > y -->${sms({ body: "'引号'" })}<sms bad>${sms()}`,
    );
    const expected = await readInProcess(whole);
    expect(expected.records).toHaveLength(3);
    for (const pieceBytes of [1, 2, 3, 5, 64]) {
      const read = await readInProcess(whole, { pieceBytes });
      expect(read.records).toEqual(expected.records);
      expect(read.problems.map(({ rowRef }) => rowRef)).toEqual(
        expected.problems.map(({ rowRef }) => rowRef),
      );
      expect(read.end).toEqual(expected.end);
    }
  });

  it('accounts for every row of anything', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        sms(),
        '<mms date="1">',
        '</mms>',
        '<sms',
        '"',
        '>',
        '<!--',
        '-->',
        '</smses>',
      ),
      fc.constantFrom('<part ct="text/plain" text="x"/>', '&amp;', '<![CDATA[', ']]>', '<?x', '?>'),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const read = await readInProcess(backup(pieces.join('')), { pieceBytes: 50 }).catch(
          (error: { code?: string }) => error.code,
        );
        if (typeof read === 'string') expect(read).toBe('FILE_HOSTILE');
        else if (read !== undefined) expect(accountFor(read).told).toBe(accountFor(read).rows);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a hostile backup', () => {
  const hostile = { code: 'FILE_HOSTILE' };

  it('is refused for a DOCTYPE, wherever it stands', async () => {
    const doctype = '<!DOCTYPE smses [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    await expect(readInProcess(`${doctype}${backup(sms())}`)).rejects.toMatchObject(hostile);
    await expect(readInProcess(backup(`${sms()}${doctype}`))).rejects.toMatchObject(hostile);
  });

  it('is refused for nesting without end and names without end', async () => {
    await expect(readInProcess(backup('<mms>'.repeat(100_000)))).rejects.toMatchObject(hostile);
    await expect(readInProcess(backup(`<${'a'.repeat(3e6)}>`))).resolves.toMatchObject({
      records: [],
    });
    await expect(readInProcess(backup(`<sms ${' '.repeat(3e6)}`))).rejects.toMatchObject(hostile);
  });

  it('is given up after a thousand broken tags, with what came before kept', async () => {
    const read = await readInProcess(backup(`${sms()}${'<'.repeat(3_000_000)}`));
    expect(read.records).toHaveLength(1);
    expect(read.problems.length).toBeLessThanOrEqual(1_001);
  });

  it('never lets control and direction characters through', async () => {
    const body = 'a\u202eb&#8238;c&#7;d\u0000e';
    const { records } = await readInProcess(backup(sms({ body, contact_name: '\u202eexe' })));
    expect(records[0]).toMatchObject({ text: 'abcde', counterpartName: 'exe' });
  });
});
