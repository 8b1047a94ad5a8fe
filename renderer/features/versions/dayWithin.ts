/**
 * A form rule for a day: not before and not after, each limit with the sentence that says why. An empty field passes.
 * The limits of the date field itself hold back no typed day.
 */
export function dayWithin(limits: { from?: [string, string]; to?: [string, string] }) {
  return {
    validator: (_rule: unknown, day: unknown): Promise<void> => {
      if (typeof day !== 'string' || day === '') return Promise.resolve();
      const { from, to } = limits;
      if (from && day < from[0]) return Promise.reject(new Error(from[1]));
      if (to && day > to[0]) return Promise.reject(new Error(to[1]));
      return Promise.resolve();
    },
  };
}
