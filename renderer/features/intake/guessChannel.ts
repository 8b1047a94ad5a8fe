import type { ContactChannel } from '../../../domain/intake/intakeForm.ts';

const SPOKEN_OF: readonly (readonly [ContactChannel, RegExp])[] = [
  [
    'call',
    /打(?:来|过)?(?:了)?(?:一个|个)?电话|来电|接到(?:一个|个)?电话|电话(?:里|中|说|称|那头|通知)/,
  ],
  ['wechat', /微信|朋友圈|公众号/],
  ['email', /邮件|邮箱|[\w.-]+@[\w-]+\.\w+/],
  ['letter', /来信|信函|快递|挂号信|信封|张贴|贴在/],
  [
    'visit',
    /敲门|已(?:经)?上门|(?:有人|个人|他们|来人)[^，。说要]{0,8}(?:上门|来(?:我)?家|到(?:我)?(?:家|单位))/,
  ],
];
const MESSAGE_MARKS = /[【〔][^】〕]{2,20}[】〕]|退订|拒收请?回复|https?:\/\/|回复?[TRN]\b/i;
const REPORTED_SPEECH = /(?:他|她|对方|那人|客服|骗子)(?:又|还)?(?:说|称|自称|要|让)|自称|说是/;
/** 我已经转了38000元: what a client wrote to the firm, not what was sent to the client. */
const CLIENT_TELLS = /^\s*我(?:已经?|刚|今天|昨天|被|接到|收到|的钱)/;

/**
 * Guesses how the client was reached from the first words put down. Only a first guess: the form shows it and a
 * person changes it. Pasted text is taken for a message, typed text for a report of a call.
 */
export function guessChannel(text: string, wasPasted: boolean): ContactChannel {
  if (MESSAGE_MARKS.test(text) && !REPORTED_SPEECH.test(text.slice(0, 12))) return 'sms';
  for (const [channel, pattern] of SPOKEN_OF) {
    if (pattern.test(text)) return channel;
  }
  return wasPasted && !REPORTED_SPEECH.test(text) && !CLIENT_TELLS.test(text) ? 'sms' : 'call';
}
