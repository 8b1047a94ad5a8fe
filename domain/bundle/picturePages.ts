/** Room for a picture on its page, in millimetres. */
export const PICTURE_WIDTH_MM = 150;
export const PICTURE_HEIGHT_MM = 190;
/** A long screenshot is cut into parts at this width, so that its text stays readable. */
const PART_WIDTH_MM = 95;
/** Part of a piece that is printed again at the top of the next one. */
const OVERLAP = 0.04;
const PART_LIMIT = 40;

export interface PictureSize {
  /** Pixels as stored. */
  width: number;
  height: number;
  /** EXIF orientation 1–8; 1 = as stored. */
  orientation: number;
}

export interface PicturePart {
  widthMm: number;
  heightMm: number;
  /** What is printed of the upright picture's height, from 0 to 1. */
  top: number;
  bottom: number;
}

/** How a picture is laid out: one part, or several when it is a long screenshot. One part a page. */
export function pictureParts(size: PictureSize): PicturePart[] {
  const upright = uprightSize(size);
  const ratio = upright.height / upright.width;
  // Word processors differ in how a turned picture takes room: in a square it fits either way.
  const room = size.orientation >= 5 ? PICTURE_WIDTH_MM : PICTURE_HEIGHT_MM;
  const fit = Math.min(PICTURE_WIDTH_MM, room / ratio);
  // A turned picture is not cut: the cut would go along its stored side.
  const isLong = size.orientation === 1 && fit < PART_WIDTH_MM * 0.72;
  if (!isLong) return [{ widthMm: fit, heightMm: fit * ratio, top: 0, bottom: 1 }];
  const whole = PART_WIDTH_MM * ratio;
  const share = PICTURE_HEIGHT_MM / whole;
  const step = share * (1 - OVERLAP);
  const parts: PicturePart[] = [];
  for (let top = 0; parts.length < PART_LIMIT; top += step) {
    const bottom = Math.min(1, top + share);
    parts.push({ widthMm: PART_WIDTH_MM, heightMm: (bottom - top) * whole, top, bottom });
    if (bottom === 1) return parts;
  }
  // Longer than forty pages: shown whole and small; the original says the rest.
  return [{ widthMm: fit, heightMm: fit * ratio, top: 0, bottom: 1 }];
}

/** The picture as a person sees it. */
export function uprightSize({ width, height, orientation }: PictureSize): {
  width: number;
  height: number;
} {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
