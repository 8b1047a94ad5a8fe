/** From here on two names are near. */
export const NEAR_ENOUGH = 0.49;

/** Share of common pairs of characters (Dice), which takes 委托人的姓名 for 委托人姓名. */
export function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = [...others];
  let common = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text.replace(/\./g, '')].slice(0, 60);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
