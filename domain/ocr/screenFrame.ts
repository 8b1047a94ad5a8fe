import { halfWidth } from '../text/halfWidth.ts';
import type { ColouredLine, PictureSize } from './readScreen.ts';
import { isScreenTime } from './screenTime.ts';

export interface ScreenFrame {
  titleText: string | null;
  /** Indices of the lines between the bars. */
  body: number[];
}

const CLOCK = /^\D{0,4}\d{1,2}:\d{2}\D{0,4}$|^(?:上午|下午)\d{1,2}:\d{2}$/;
const INPUT_HINT =
  /^[+\s]*(?:短信|信息|文本信息|短信\/彩信|发送短信|发短信|imessage信息|输入消息|输入短信|请输入.{0,8}|按住说话|说点什么.*|发消息.*|发送|sim[12]?.{0,4})$/i;
/** Shares of the width of a phone: bars have the same height on short and long screenshots. */
const STATUS_BAR = 0.13;
const HEADER = 0.36;
const HEADER_WITHOUT_STATUS = 0.16;
const NUMBER = /^\+?[\d\s()-]{5,24}$/;
const INPUT_BAR = 0.2;
const WIDEST = 1.6;

/** Finds the status bar, the title and the input field of a phone screen. */
export function readFrame(lines: readonly ColouredLine[], size: PictureSize): ScreenFrame {
  // Part of a phone screen may be low; much wider than high is another kind of picture.
  if (size.width > size.height * WIDEST) return { titleText: null, body: [...lines.keys()] };
  const status = statusBar(lines, size);
  const header = titleLine(lines, size, status);
  const dropped = new Set([...status, ...header.row]);
  const body = [...lines.keys()].filter(
    (index) => !dropped.has(index) && !isInputHint(lines[index], size),
  );
  return { titleText: header.text, body };
}

/** The row at the top that has the clock, with all that stands beside it. */
function statusBar(lines: readonly ColouredLine[], { width }: PictureSize): Set<number> {
  const clock = lines.find(
    ({ text, box }) =>
      box.y + box.height < width * STATUS_BAR && CLOCK.test(halfWidth(text).replace(/\s/g, '')),
  );
  if (!clock) return new Set();
  // The clock of a phone stands in the far left, the far right or, on old ones, the middle.
  const middle = clock.box.y + clock.box.height / 2;
  const indices = [...lines.keys()].filter((index) => {
    const box = lines[index]?.box;
    return box !== undefined && Math.abs(box.y + box.height / 2 - middle) < width * 0.03;
  });
  return new Set(indices);
}

function titleLine(
  lines: readonly ColouredLine[],
  { width }: PictureSize,
  status: ReadonlySet<number>,
): { text: string | null; row: number[] } {
  const none = { text: null, row: [] };
  const candidates = [...lines.keys()].filter((index) => {
    const line = lines[index];
    return line && !status.has(index) && line.box.y + line.box.height < width * HEADER;
  });
  for (const index of candidates) {
    const line = lines[index];
    if (!line) continue;
    // The first time label or long line ends the header.
    if (isScreenTime(line.text) || line.box.width > width * 0.7) return none;
    const text = cleanTitle(line.text);
    if (text.length < 2) continue;
    // A picture that was cut may begin with a message; a number on top is a title all the same.
    const isHigh = line.box.y + line.box.height < width * HEADER_WITHOUT_STATUS;
    if (status.size === 0 && !isHigh && !NUMBER.test(text)) return none;
    const centre = line.box.x + line.box.width / 2;
    const isCentred = Math.abs(centre - width / 2) < width * 0.12;
    const isBesideArrow = line.box.x < width * 0.3;
    if (!isCentred && !(status.size > 0 && isBesideArrow)) continue;
    const middle = line.box.y + line.box.height / 2;
    const isAbove = (other: number) => {
      const box = lines[other]?.box;
      return box !== undefined && box.y + box.height / 2 < middle + width * 0.035;
    };
    return { text: text.slice(0, 200), row: candidates.filter(isAbove) };
  }
  return none;
}

/** Without the arrow back, the count of unread messages and the arrow to the details. */
function cleanTitle(text: string): string {
  return text
    .replace(/^[<＜〈くk←‹\s]+(?:\(?\d{1,3}\)?\s+)?/, '')
    .replace(/[>＞〉›…⋯·.\s]+$/, '')
    .replace(/^返回\s*/, '')
    .trim();
}

function isInputHint(line: ColouredLine | undefined, { width, height }: PictureSize): boolean {
  if (!line || line.box.y < height - width * INPUT_BAR) return false;
  return INPUT_HINT.test(line.text.replace(/\s/g, ''));
}
