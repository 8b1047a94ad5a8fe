/** Rows of pixels from the upper left, `channels` bytes each: RGB, or RGBA whose A is left out. */
export interface RawPixels {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
  channels: 3 | 4;
}

/** Letters on a photographed page stay readable; a long screenshot keeps its width. */
const MOST_SHORT_SIDE = 1_800;
const MOST_PIXELS = 24_000_000;

/** To RGB, at most 1,800 pixels along the shorter side; each pixel is the mean of those it stands for. */
export function shrinkPixels({ data, width, height, channels }: RawPixels): RawPixels {
  const shortSide = Math.min(width, height);
  const scale = Math.max(1, shortSide / MOST_SHORT_SIDE, Math.sqrt((width * height) / MOST_PIXELS));
  const toWidth = Math.max(1, Math.round(width / scale));
  const toHeight = Math.max(1, Math.round(height / scale));
  const out = new Uint8Array(toWidth * toHeight * 3);
  for (let y = 0; y < toHeight; y += 1) {
    const top = Math.floor((y * height) / toHeight);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / toHeight));
    for (let x = 0; x < toWidth; x += 1) {
      const left = Math.floor((x * width) / toWidth);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / toWidth));
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = top; row < bottom; row += 1) {
        const end = (row * width + right) * channels;
        for (let at = (row * width + left) * channels; at < end; at += channels) {
          red += data[at] as number;
          green += data[at + 1] as number;
          blue += data[at + 2] as number;
        }
      }
      const count = (bottom - top) * (right - left);
      const to = (y * toWidth + x) * 3;
      out[to] = red / count;
      out[to + 1] = green / count;
      out[to + 2] = blue / count;
    }
  }
  return { data: out, width: toWidth, height: toHeight, channels: 3 };
}
