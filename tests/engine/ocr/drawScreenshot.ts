import sharp from 'sharp';

export interface DrawnBubble {
  side: 'theirs' | 'own' | 'centre';
  /** One entry a line as the phone wraps it. */
  lines: string[];
}

export interface DrawnScreen {
  app: 'wechat' | 'sms';
  title: string;
  items: DrawnBubble[];
  width?: number;
  height?: number;
}

const font = 'Noto Sans CJK SC';

/** A phone screen as the two most common programs lay it out, 1080 pixels wide unless told. */
export function screenSvg({ app, title, items, width = 1080, height = 2400 }: DrawnScreen): string {
  const unit = width / 1080;
  const text = (
    x: number,
    y: number,
    size: number,
    fill: string,
    value: string,
    anchor = 'start',
  ) =>
    `<text x="${x * unit}" y="${y * unit}" font-size="${size * unit}" fill="${fill}" text-anchor="${anchor}" font-family="${font}">${escaped(value)}</text>`;
  const parts = [
    `<rect width="100%" height="100%" fill="${app === 'wechat' ? '#ededed' : '#ffffff'}"/>`,
    text(60, 70, 38, '#111', '21:36'),
    text(1020, 70, 34, '#111', '5G 87%', 'end'),
    text(540, 190, 48, '#111', title, 'middle'),
  ];
  let y = 300;
  for (const item of items) {
    if (item.side === 'centre') {
      parts.push(text(540, y + 50, 34, '#888', item.lines[0] ?? '', 'middle'));
      y += 110;
      continue;
    }
    const widest = Math.max(...item.lines.map(textWidth)) * 46;
    const boxHeight = item.lines.length * 70 + 56;
    const left =
      item.side === 'theirs'
        ? app === 'wechat'
          ? 170
          : 50
        : 1080 - (app === 'wechat' ? 170 : 50) - widest - 70;
    const fill =
      item.side === 'own'
        ? app === 'wechat'
          ? '#95ec69'
          : '#2f7df6'
        : app === 'wechat'
          ? '#ffffff'
          : '#ececee';
    const ink = item.side === 'own' && app === 'sms' ? '#fff' : '#111';
    parts.push(
      `<rect x="${left * unit}" y="${y * unit}" width="${(widest + 70) * unit}" height="${boxHeight * unit}" rx="${24 * unit}" fill="${fill}"/>`,
    );
    for (const [index, line] of item.lines.entries()) {
      parts.push(text(left + 35, y + 75 + index * 70, 46, ink, line));
    }
    y += boxHeight + 50;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

export async function drawScreenshot(screen: DrawnScreen): Promise<Uint8Array> {
  return sharp(Buffer.from(screenSvg(screen)))
    .png()
    .toBuffer();
}

/** In widths of a Han character. */
function textWidth(line: string): number {
  return [...line].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 1 : 0.56), 0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
