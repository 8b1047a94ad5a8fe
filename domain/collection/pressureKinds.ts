import type { ContactFlag } from './breach.ts';

const NAMES: Partial<Record<ContactFlag, string>> = {
  insult: '辱骂',
  threat_employer: '以联系单位施压',
  threat_family: '以联系亲属施压',
  threat_contacts: '以联系通讯录联系人施压',
  public_posting: '以群发、公开信息施压',
};

/** The kinds of pressure that the words of a contact raise, as papers name them; what is open has none. */
export function pressureKinds(flags: readonly ContactFlag[]): string[] {
  return Object.entries(NAMES).flatMap(([flag, name]) =>
    flags.some((each) => each === flag) ? [name] : [],
  );
}
