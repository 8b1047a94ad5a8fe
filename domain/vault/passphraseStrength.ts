export interface PassphraseStrength {
  /** 0 = refused, 1 = weak but allowed never, 2 = acceptable, 3 = good, 4 = strong. */
  level: 0 | 1 | 2 | 3 | 4;
  acceptable: boolean;
  /** One sentence that says what would make it stronger; empty when strong. */
  advice: string;
}

const minimumCharacters = 12;
const commonPieces = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  '1q2w3e',
  'iloveyou',
  'admin',
  'letmein',
  'welcome',
  'lvshi',
  'lawyer',
  'andun',
  '案盾',
  '律师',
  '口令',
  '密码',
];

/**
 * Judges a passphrase by its length in characters and by what is left of it once runs, repeats and common words
 * are taken out. A han character counts as three, since it is drawn from thousands.
 */
export function judgePassphrase(passphrase: string): PassphraseStrength {
  const characters = [...passphrase.normalize('NFC')];
  if (characters.length < minimumCharacters) {
    return {
      level: 0,
      acceptable: false,
      advice: `还差 ${minimumCharacters - characters.length} 个字符，至少 12 个。`,
    };
  }
  const score = effectiveLength(characters);
  if (score < 10) {
    return {
      level: 1,
      acceptable: false,
      advice: '含有太多重复、顺序或常见词，请换成几个不相干的词。',
    };
  }
  if (score < 14)
    return { level: 2, acceptable: true, advice: '可以使用；再加一两个不相干的词会更安全。' };
  if (score < 20) return { level: 3, acceptable: true, advice: '' };
  return { level: 4, acceptable: true, advice: '' };
}

function effectiveLength(characters: string[]): number {
  let text = characters.join('').toLowerCase();
  // A common word is worth one guess, whatever its length.
  for (const piece of commonPieces) text = text.split(piece).join('\u0000');
  const rest = [...text];
  let length = 0;
  const seen = new Map<string, number>();
  rest.forEach((character, index) => {
    const previous = rest[index - 1];
    const times = seen.get(character) ?? 0;
    seen.set(character, times + 1);
    if (previous !== undefined && isStep(previous, character)) return;
    if (times >= 2) return;
    length += /\p{Script=Han}/u.test(character) ? 3 : 1;
  });
  return length;
}

/** True for a repeat (aa) and for a step up or down of one (12, cb), which add next to nothing to guess. */
function isStep(previous: string, current: string): boolean {
  const distance = (current.codePointAt(0) ?? 0) - (previous.codePointAt(0) ?? 0);
  return Math.abs(distance) <= 1;
}
