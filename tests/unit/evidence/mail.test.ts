import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MailView } from '../../../domain/evidence/collectionRecord.ts';
import { mail } from '../../../electron/engine/parsers/jobs/mail.ts';
import { makeStatic } from '../../../electron/engine/parsers/jobs/mailHtml.ts';
import { mailParts } from '../../../electron/engine/parsers/jobs/mailParts.ts';
import type { ParserSource } from '../../../electron/engine/parsers/parserJob.ts';

/** GBK of 最后通知 and of 请速还款. */
const gbkSubject = Buffer.from('d7eebaf3cda8d6aa', 'hex');
const gbkText = Buffer.from('c7ebcbd9bbb9bfee', 'hex');

describe('a mail', () => {
  it('whose headers are raw GBK is read, and says so', async () => {
    const view = await read([
      'From: <a@example.com>\r\nSubject: ',
      gbkSubject,
      '\r\nDate: Tue, 05 Mar 2024 21:14:09 +0800\r\n\r\n',
      gbkText,
    ]);
    expect(view).toMatchObject({ subject: '最后通知', text: '请速还款' });
    expect(view.sentAtMs).toBe(Date.UTC(2024, 2, 5, 13, 14, 9));
    expect(view.notes.join()).toContain('未声明编码');
  });

  it('declared as GB2312 may hold what only GB18030 has', async () => {
    const head = 'From: <a@example.com>\nContent-Type: text/plain; charset=gb2312\n\n';
    // 𠮷 has four bytes in GB18030; 镕 is missing in GB2312.
    const view = await read([head, Buffer.from('9534b235e946', 'hex')]);
    expect(view.text).toBe('𠮷镕');
  });

  it('declared as Latin-1 or as nothing is read by its bytes', async () => {
    const latin = 'From: <a@example.com>\nContent-Type: text/plain; charset=iso-8859-1\n\n';
    const wrong = await read([latin, gbkText]);
    expect(wrong.text).toBe('请速还款');
    expect(wrong.notes.join()).toContain('与内容不符');
    expect((await read([latin, Buffer.from('Voilà', 'latin1')])).text).toBe('Voilà');
    expect((await read(['From: <a@example.com>\n\n', '请还款'])).text).toBe('请还款');
  });

  it('may cut a character between two encoded words', async () => {
    const subject = '=?utf-8?B?5Y==?= =?utf-8?B?gqw=?=';
    const bytes = Buffer.from('催', 'utf8');
    const words = [bytes.subarray(0, 1), bytes.subarray(1)]
      .map((part) => `=?utf-8?B?${part.toString('base64')}?=`)
      .join('\r\n ');
    expect(subject).not.toBe(words);
    expect((await read([`From: <a@b.example>\r\nSubject: ${words}\r\n\r\n`])).subject).toBe('催');
  });

  it('gives its attachments with names that are safe and in order', async () => {
    const parts = await attachments(
      [
        'From: <a@example.com>\r\nContent-Type: multipart/mixed; boundary="b"\r\n',
        '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件',
        '--b\r\nContent-Type: application/pdf; name="=?gb2312?B?wsnKprqvLnBkZg==?="\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=',
        "--b\r\nContent-Disposition: attachment;\r\n filename*0*=gb18030''%C2%C9;\r\n filename*1*=%CA%A6.txt\r\n\r\n正文",
        '--b\r\nContent-Disposition: attachment; filename="../../etc/cron.d/evil"\r\n\r\nx',
        '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: =?utf-8?B?5YKs5pS2?=\r\n\r\n里面的信',
        '--b--\r\n',
      ].join('\r\n'),
    );
    expect(parts).toEqual([
      ['律师函.pdf', '%PDF-'],
      ['律师.txt', '正文'],
      ['evil', 'x'],
      ['催收.eml', 'Subject: =?utf-8?B?5YKs5pS2?=\r\n\r\n里面的信'],
    ]);
  });

  it('of Outlook is read with its attachments', async () => {
    const bytes = makeOutlook();
    expect(await read([bytes])).toMatchObject({
      from: '某催收部',
      to: '林小满',
      subject: '催告函',
      text: '请还款',
      attachments: [{ name: '账单.csv', sizeBytes: 3 }],
    });
    expect(await attachments(bytes)).toEqual([['账单.csv', 'a,b']]);
    const cut = bytes.subarray(0, 700);
    await expect(read([cut])).rejects.toMatchObject({ code: 'MAIL_UNREADABLE' });
  });

  it('that is no mail, or never ends, is refused by name', async () => {
    await expect(read(['只是一段文字'])).rejects.toMatchObject({ code: 'MAIL_UNREADABLE' });
    const outlook = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await expect(read([Buffer.concat([outlook, Buffer.alloc(600)])])).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
    });
    let nested = 'x';
    for (let level = 0; level < 60; level += 1) {
      nested = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${nested}\n--b${level}--\n`;
    }
    await expect(read([`From: <a@b.example>\n${nested}`])).rejects.toMatchObject({
      code: 'FILE_HOSTILE',
    });
  });

  it('is read or refused by name whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...pieces), { maxLength: 25 }), async (chosen) => {
        await read(chosen).catch((error: { code?: string }) => {
          expect(['MAIL_UNREADABLE', 'FILE_HOSTILE']).toContain(error.code);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the HTML of a mail', () => {
  const html = (source: string) => makeStatic(source, () => null).html;

  it('runs nothing, loads nothing and leads nowhere', () => {
    const source = `<script>alert(1)</script><img src="https://t.example/p.gif" onerror="x()">
      <a href="javascript:x()">点击</a><form action="https://e.example"><input name=a>还款</form>
      <div style="background:url(https://t.example/b.png);color:red;position:fixed">字</div>
      <iframe src="https://e.example"></iframe><svg onload=x()><a href="x">y</a></svg>
      <link rel=stylesheet href="https://e.example/a.css"><meta http-equiv=refresh content="0;url=x">
      <body background="https://t.example/c.png">`;
    const out = makeStatic(source, () => null);
    expect(out.html).not.toMatch(
      /<(?:script|form|input|iframe|svg|link|meta|a|body)\b|src=|href=|url\(|position|\son\w+=/i,
    );
    expect(out.html).toContain('color:red');
    expect(out.html).toContain('〔链接：javascript:x()〕');
    expect(out.text).toContain('还款');
    expect(out.remote).toBeGreaterThan(1);
    expect(out.active).toBeGreaterThan(3);
  });

  it('shows pictures of the mail itself', () => {
    const out = makeStatic('<img src="cid:logo@x" alt="标志">', (id) =>
      id === 'logo@x' ? 'data:image/png;base64,AA==' : null,
    );
    expect(out.html).toBe('<img src="data:image/png;base64,AA==" alt="标志">');
  });

  it('closes an element by the name it was let in with', () => {
    expect(html('<p style="<p style="--><script</')).not.toContain('script<');
  });

  it('never lets a tag through that is not allowed, however it is written', () => {
    const bits = [
      '<',
      '>',
      '"',
      "'",
      '</',
      '<!--',
      '-->',
      '<script',
      '<img src=x onerror=y',
      '<p style="',
      'url(',
      ' on',
      'a=',
      '&lt;',
      '<![CDATA[',
      ']]>',
      '\0',
      '<svg><style>',
      '文字',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (chosen) => {
        const out = html(chosen.join(''));
        for (const [, tag = ''] of out.matchAll(/<\/?([a-zA-Z!][^\s>]*)/g)) {
          expect(['p', 'img', 'span']).toContain(tag);
        }
        expect(out).not.toMatch(/<[^>]*\son\w+\s*=/i);
      }),
      { numRuns: 500 },
    );
  });
});

const pieces = [
  fc.constantFrom(
    'From: <a@b.example>\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
    'Content-Type: text/html; charset=gb2312\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    'Content-Transfer-Encoding: x-uuencode\r\n',
    "Content-Disposition: attachment; filename*0*=x''%FF%; filename*9=\"\r\n",
    'Subject: =?gb2312?B?////?= =?x?Q?=ZZ?=\r\n',
    '\r\n',
    '--b\r\n',
    '--b--\r\n',
    'begin 644 a\n#0V%T\nend\n',
  ),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
];

async function read(parts: (string | Buffer)[]): Promise<MailView> {
  let view: MailView | null = null;
  await mail(sourceOf(Buffer.concat(parts.map((part) => Buffer.from(part)))), {}, async (event) => {
    view = event.view;
  });
  if (!view) throw new Error('nothing was told');
  return view;
}

async function attachments(text: string | Buffer): Promise<[string, string][]> {
  const found: [string, string][] = [];
  await mailParts(
    sourceOf(typeof text === 'string' ? Buffer.from(text) : text),
    {},
    async (event) => {
      if (event.type === 'part') found.push([event.name, '']);
      const last = found.at(-1);
      if (event.type === 'piece' && last) last[1] += Buffer.from(event.bytes).toString('utf8');
    },
  );
  return found;
}

/** A message as Outlook keeps it: a small file system with a file for each property. */
function makeOutlook(): Buffer {
  const root: Entry = { name: 'Root Entry', type: 5, children: [], length: 0 };
  const entries = [root];
  const add = (parent: Entry, entry: Entry): Entry => {
    entries.push(entry);
    parent.children?.push(entries.length - 1);
    return entry;
  };
  const file = (name: string, bytes: Uint8Array): Entry => ({
    name,
    type: 2,
    length: bytes.length,
    binaryProvider: () => bytes,
  });
  const folder = (name: string): Entry => ({ name, type: 1, children: [], length: 0 });
  const text = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le'));
  add(root, file('__properties_version1.0', new Uint8Array(32)));
  add(root, file('__substg1.0_0037001F', text('催告函')));
  add(root, file('__substg1.0_0C1A001F', text('某催收部')));
  add(root, file('__substg1.0_1000001F', text('请还款')));
  const attachment = add(root, folder('__attach_version1.0_#00000000'));
  add(attachment, file('__properties_version1.0', new Uint8Array(8)));
  add(attachment, file('__substg1.0_3707001F', text('账单.csv')));
  add(attachment, file('__substg1.0_37010102', new Uint8Array(Buffer.from('a,b'))));
  const recipient = add(root, folder('__recip_version1.0_#00000000'));
  add(recipient, file('__properties_version1.0', new Uint8Array(8)));
  add(recipient, file('__substg1.0_3001001F', text('林小满')));
  return Buffer.from(burn(entries));
}

function sourceOf(bytes: Buffer): ParserSource {
  return {
    sizeBytes: bytes.length,
    fileName: 'mail.eml',
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    async *stream(offset = 0) {
      yield bytes.subarray(offset);
    },
  };
}
