import type { CaseContact } from '../cases/caseRecord.ts';

/** 公然侮辱 needs an audience: the words say before whom, and a call between two people, or a threat of it, has none. */
export function insultedBeforeOthers(insulted: readonly CaseContact[]): CaseContact[] {
  return insulted.filter(({ content }) =>
    content
      .split(/[，。；！？\n]/)
      .some((clause) => AUDIENCE.test(clause) && !ANNOUNCED.test(clause)),
  );
}

const AUDIENCE =
  /当着|当众|在(?:[^，。；]{0,8}群|朋友圈|楼道|门口|单位|公司|小区|网上)[^，。；]{0,8}(?:骂|辱|喊|贴|发|说)|张贴|贴(?:出|了|在)|群发(?:了|给)|发(?:到|在)[^，。；]{0,8}(?:群|朋友圈|网上)|(?:对|向|跟)[^，。；]{0,8}(?:同事|前台|邻居|家人|亲友|领导|父母|亲属)[^，。；]{0,6}(?:骂|辱|称|说)/;
const ANNOUNCED = /要|将|会|准备|打算|否则|再不/;
