import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../domain/imports/detectFormat.ts';

const backup = '<?xml version="1.0"?>\n<!-- x -->\n<smses count="0"></smses>';
const csv = '号码,时间\n95188,2026-01-02 03:04:05\n';

function wide(text: string, mark: boolean): Buffer {
  return Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
}

describe('what a file is', () => {
  it('knows a phone backup whatever its encoding', () => {
    for (const bytes of [Buffer.from(backup), wide(backup, true), wide(backup, false)]) {
      expect(detectFormat(bytes)).toBe('smsXml');
    }
    expect(detectFormat(Buffer.from('<calls count="1"/>'))).toBe('smsXml');
  });

  it('takes text for a possible table, in UTF-8, UTF-16 or GB18030', () => {
    const gbk = Buffer.from([0xba, 0xc5, 0xc2, 0xeb, 0x2c, 0xca, 0xb1, 0xbc, 0xe4, 0x0a]);
    for (const bytes of [Buffer.from(csv), wide(csv, true), wide(csv, true).swap16(), gbk]) {
      expect(detectFormat(bytes)).toBe('text');
    }
  });

  it('leaves pages, mail, JSON, PDF, pictures and sound alone', () => {
    const others = ['<html></html>', '<svg/>', '{"a":1}', '%PDF-1.4 x', '#!AMR\n'];
    for (const text of others) expect(detectFormat(Buffer.from(text))).toBeNull();
    const mail = 'From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\nbody';
    expect(detectFormat(Buffer.from(mail))).toBeNull();
    expect(detectFormat(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBeNull();
    expect(detectFormat(Buffer.alloc(1_000))).toBeNull();
    expect(detectFormat(new Uint8Array())).toBeNull();
  });

  it('tells a spreadsheet from a Word file in the same container', () => {
    const zip = (name: string) => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(name)]);
    expect(detectFormat(zip('[Content_Types].xml xl/workbook.xml'))).toBe('xlsx');
    expect(detectFormat(zip('word/document.xml'))).toBeNull();
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const withEntry = (name: string) => Buffer.concat([compound, Buffer.from(name, 'utf16le')]);
    expect(detectFormat(withEntry('Workbook'))).toBe('xls');
    expect(detectFormat(withEntry('WordDocument'))).toBeNull();
  });
});
