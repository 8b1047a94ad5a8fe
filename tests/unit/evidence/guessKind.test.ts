import { expect, it } from 'vitest';
import { guessKind } from '../../../domain/evidence/guessKind.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

it('takes a bill of Alipay for a bill, whatever "record" stands in its name', () => {
  expect(guessKind('text/csv', 'alipay_record_20261102.csv', '')).toBe('bill');
  expect(guessKind('text/plain', 'record_1.txt', '微信支付账单明细\n')).toBe('bill');
  expect(guessKind('text/plain', 'record_1.txt', '今天的事')).toBe('other');
});

it('takes lists of calls and of messages for what they are, by name or by their first words', () => {
  expect(guessKind(xlsx, '13900000012_2026年10月语音详单.xlsx', '')).toBe('call_log');
  expect(guessKind(xlsx, '短信详单.xlsx', '')).toBe('sms_export');
  expect(guessKind('application/xml', 'calls-20261020.xml', '')).toBe('call_log');
  expect(guessKind('application/xml', 'backup.xml', '<smses count="2">')).toBe('sms_export');
  expect(guessKind('text/csv', '补打.csv', '起始时间,通信地点,通信方式,对方号码')).toBe('call_log');
});

it('takes sound for a recording and a picture of a contract for the contract', () => {
  expect(guessKind('audio/mpeg', '合同.mp3', '')).toBe('recording');
  expect(guessKind('application/octet-stream', '录音.dat', '')).toBe('recording');
  expect(guessKind('image/jpeg', '借款合同.jpg', '')).toBe('contract');
  expect(guessKind('image/png', '通话记录.png', '')).toBe('screenshot');
});
