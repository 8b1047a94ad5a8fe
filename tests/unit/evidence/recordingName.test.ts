import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNameTime } from '../../../domain/evidence/readNameTime.ts';
import { readRecordingName } from '../../../domain/evidence/recordingName.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';

const shown = (fileName: string) => {
  const read = readRecordingName(fileName);
  return read && { ...read, atMs: read.atMs === null ? null : formatShanghai(read.atMs, 'second') };
};

describe('the name of a call recording', () => {
  it.each([
    [
      '小米',
      '某催收(13800138000)_20261120093012.mp3',
      '13800138000',
      '某催收',
      '2026-11-20 09:30:12',
    ],
    ['小米，只有号码', '13800138000_20261120093012.mp3', '13800138000', '', '2026-11-20 09:30:12'],
    [
      '小米，号码写两遍',
      '13800138000(13800138000)_20261120093012.mp3',
      '13800138000',
      '',
      '2026-11-20 09:30:12',
    ],
    [
      '小米，带国家码',
      '客服(+8613800138000)_20261120093012.m4a',
      '+8613800138000',
      '客服',
      '2026-11-20 09:30:12',
    ],
    [
      '小米，全角括号',
      '客服（021 5555 0100）_20261120093012.mp3',
      '02155550100',
      '客服',
      '2026-11-20 09:30:12',
    ],
    ['OPPO', '13800138000-2611200930.amr', '13800138000', '', '2026-11-20 09:30:00'],
    ['OPPO，有名字', '张三催收-2611200930.mp3', '', '张三催收', '2026-11-20 09:30:00'],
    ['华为', '王某@13800138000_20261120093012.amr', '13800138000', '王某', '2026-11-20 09:30:12'],
    ['三星', '通话录音 王某_261120_093012.m4a', '', '王某', '2026-11-20 09:30:12'],
    [
      '三星，英文',
      'Call recording 13800138000_261120_093012.m4a',
      '13800138000',
      '',
      '2026-11-20 09:30:12',
    ],
    ['vivo', '13800138000 2026-11-20 09-30-12.amr', '13800138000', '', '2026-11-20 09:30:12'],
    ['没有名字', '20261120093012.mp3', '', '', '2026-11-20 09:30:12'],
    [
      '复制过',
      '某催收(13800138000)_20261120093012(1).mp3',
      '13800138000',
      '某催收',
      '2026-11-20 09:30:12',
    ],
    [
      '复制过的副本',
      '13800138000_20261120093012 - 副本.mp3',
      '13800138000',
      '',
      '2026-11-20 09:30:12',
    ],
  ])('of %s gives number, name and time', (_phone, fileName, number, name, at) => {
    expect(shown(fileName)).toEqual({ number, name, atMs: at });
  });

  it('gives a number alone without inventing a time', () => {
    expect(shown('某催收(95188).mp3')).toEqual({ number: '95188', name: '某催收', atMs: null });
    expect(shown('13800138000_20261399996099.mp3')?.atMs ?? null).toBeNull();
  });

  it('claims nothing where a name says nothing', () => {
    expect(readRecordingName('新录音 12.m4a')).toBeNull();
    expect(readRecordingName('与客服的谈话.mp3')).toBeNull();
    expect(readRecordingName('')).toBeNull();
  });

  it('comes back as it was written, whoever called and whenever', () => {
    const names = fc.stringMatching(/^[\u4e00-\u9fff]{1,8}$/);
    const numbers = fc.stringMatching(/^1[3-9]\d{9}$/);
    const times = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2069, 11, 31) });
    fc.assert(
      fc.property(names, numbers, times, (name, number, atMs) => {
        const second = Math.floor(atMs / 1_000) * 1_000;
        const stamp = formatShanghai(second, 'second').replace(/\D/g, '');
        const read = readRecordingName(`${name}(${number})_${stamp}.mp3`);
        // A word like 录音 in front is the phone's own.
        expect(read).toMatchObject({ number, atMs: second });
        expect(name.endsWith(read?.name ?? '?')).toBe(true);
        expect(readRecordingName(`${number}-${stamp.slice(2, 12)}.amr`)).toEqual({
          number,
          name: '',
          atMs: Math.floor(second / 60_000) * 60_000,
        });
      }),
    );
  });

  it('is read without fail whatever it is', () => {
    fc.assert(
      fc.property(fc.uint16Array({ maxLength: 400 }), (codes) => {
        const fileName = String.fromCharCode(...codes);
        const read = readRecordingName(fileName);
        expect(read?.number ?? '').toMatch(/^\+?\d*$/);
        expect((read?.name ?? '').length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('the name of a picture', () => {
  it.each([
    ['Screenshot_20261120_093012_com.tencent.mm.jpg', '2026-11-20 09:30:12'],
    ['Screenshot_2026-11-20-09-30-12-00.png', '2026-11-20 09:30:12'],
    ['IMG_20261120_093012.heic', '2026-11-20 09:30:12'],
    ['微信图片_20261120093012.jpg', '2026-11-20 09:30:12'],
    ['mmexport1795138212345.jpg', '2026-11-20 09:30:12'],
  ])('%s claims a time', (fileName, at) => {
    expect(formatShanghai(readNameTime(fileName) ?? 0, 'second')).toBe(at);
  });

  it('claims none where there is none', () => {
    expect(readNameTime('IMG_0042.jpg')).toBeNull();
    expect(readNameTime('合同20261399.jpg')).toBeNull();
  });
});
