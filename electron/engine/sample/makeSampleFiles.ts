import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { wavHeader } from '../media/wavHeader.ts';

export interface SampleCall {
  atMs: number;
  number: string;
  direction: '主叫' | '被叫';
  seconds: number;
}

/** A carrier's call list as 移动 exports it: CSV, UTF-8 with a byte order mark. */
export function makeCallLog(calls: readonly SampleCall[]): Uint8Array {
  const header = '起始时间,通信地点,通信方式,对方号码,通信时长,通信类型,套餐优惠,实收通信费(元)';
  const rows = [...calls]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, number, direction, seconds }) =>
      [
        formatShanghai(atMs, 'second'),
        '云州',
        direction,
        number,
        `${Math.floor(seconds / 60)}分${seconds % 60}秒`,
        '国内通话',
        '',
        '0.00',
      ].join(','),
    );
  return new TextEncoder().encode(`\ufeff${[header, ...rows].join('\r\n')}\r\n`);
}

export interface SampleMessage {
  atMs: number;
  from: string;
  text: string;
}

/** Messages as a phone shares them: plain text, UTF-8. */
export function makeMessageText(messages: readonly SampleMessage[]): Uint8Array {
  const blocks = [...messages]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, from, text }) => `${formatShanghai(atMs, 'second')}  ${from}\n${text}\n`);
  return new TextEncoder().encode(blocks.join('\n'));
}

const SAMPLE_RATE = 8_000;

/** A short recording: speech-like tones with pauses, PCM 16 bit mono 8 kHz. */
export function makeRecording(seconds: number): Uint8Array {
  const count = Math.round(seconds * SAMPLE_RATE);
  const data = Buffer.alloc(count * 2);
  for (let index = 0; index < count; index += 1) {
    const time = index / SAMPLE_RATE;
    const pitch = Math.floor(time) % 2 === 0 ? 190 : 240;
    const syllable = Math.max(0, Math.sin(time * 2 * Math.PI * 3.5)) ** 2;
    const pause = time % 4 > 3.2 ? 0 : 1;
    const wave = Math.sin(time * 2 * Math.PI * pitch) + 0.5 * Math.sin(time * 4 * Math.PI * pitch);
    data.writeInt16LE(Math.round(wave * syllable * pause * 7_000), index * 2);
  }
  const head = wavHeader({ sampleRate: SAMPLE_RATE, bits: 16, dataBytes: data.length });
  return Buffer.concat([head, data]);
}
