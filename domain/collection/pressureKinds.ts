import type { ContactFlag } from './breach.ts';

/** Whom the other side threatens to turn to. */
const OTHERS: Partial<Record<ContactFlag, string>> = {
  threat_employer: '单位',
  threat_family: '亲属',
  threat_contacts: '通讯录联系人',
};

/** The kinds of pressure that the words of a contact raise, as papers name them; what is open has none. */
export function pressureKinds(flags: readonly ContactFlag[]): string[] {
  const others = Object.entries(OTHERS).flatMap(([flag, name]) =>
    flags.some((each) => each === flag) ? [name] : [],
  );
  return [
    ...(flags.includes('insult') ? ['辱骂'] : []),
    ...(others.length > 0 ? [`以联系${others.join('、')}施压`] : []),
    ...(flags.includes('public_posting') ? ['以群发、公开信息施压'] : []),
  ];
}
