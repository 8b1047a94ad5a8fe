/**
 * Every match of a global pattern, as matchAll gives them, without the copy of the pattern that
 * matchAll makes at each call: over a hundred patterns a message that copy is half the work.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}

const NONE: RegExpExecArray[] = [];
