/** A wording that says something about what a message is. `name` is how a reason speaks of it. */
export type SignalId = string;

export type SignalPattern = {
  signal: SignalId;
  /** The wording begins with one of these; parted by spaces. */
  words: string;
  /** What must follow the word; without it the word alone is the wording. */
  goesOn?: RegExp;
  /** What must stand within the 24 characters before the word, in the same sentence. */
  after?: RegExp;
  /** What must not stand there. */
  notAfter?: RegExp;
  /** Must not follow what was matched. */
  notBefore?: RegExp;
  /** Counts even in a warning: "谨防…", "请勿…" before it does not turn it round. */
  evenInWarning?: boolean;
};

/** Words that make the wording by themselves. */
export function said(signal: SignalId, words: string, rest: Partial<SignalPattern> = {}) {
  return { signal, words, ...rest } satisfies SignalPattern;
}

/** Words that make the wording together with what follows them. */
export function saidWith(
  signal: SignalId,
  words: string,
  goesOn: string,
  rest: Partial<SignalPattern> = {},
) {
  return { signal, words, goesOn: new RegExp(goesOn, 'y'), ...rest } satisfies SignalPattern;
}
