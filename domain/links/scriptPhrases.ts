/** A shorter sentence (请尽快处理) is common speech. */
const SHORTEST = 14;
const LONGEST = 120;
const MOST = 12;

/**
 * The sentences of a message in the form in which a script repeats: without signature, names of days,
 * numbers and punctuation, so that 【甲】您逾期37天 and 【乙】您逾期5天 share a sentence.
 */
export function scriptPhrases(content: string): { value: string; shown: string }[] {
  const found = new Map<string, string>();
  for (const sentence of content.replace(/【[^】]*】/g, '').split(/[。！？!?；;\n]/)) {
    const value = sentence.replace(/[^\p{Script=Han}]/gu, '');
    if (value.length < SHORTEST || found.has(value)) continue;
    found.set(value.slice(0, LONGEST), sentence.trim());
    if (found.size === MOST) break;
  }
  return [...found].map(([value, shown]) => ({ value, shown }));
}
