/**
 * Remembers what texts were read as: of the last `most` different ones for sure, of twice as many at most. What was not
 * asked for in a while goes, never everything at once.
 */
export function keptReadings<Reading extends NonNullable<unknown>>(
  most: number,
): (text: string, read: () => Reading) => Reading {
  let recent = new Map<string, Reading>();
  let earlier = new Map<string, Reading>();
  return (text, read) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const reading = earlier.get(text) ?? read();
    if (recent.size >= most) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, reading);
    return reading;
  };
}
