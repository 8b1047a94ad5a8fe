import { idTypeNames } from '../glossary.ts';
import { type CitizenIdProblem, checkCitizenId } from '../identity/citizenId.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { type DocumentValue, missingRun } from './documentValue.ts';
import { doubtful, orMissing } from './fieldLabel.ts';
import { chineseDay } from './legalPoint.ts';

const DOUBTS: Record<CitizenIdProblem, string> = {
  length: '证件号码位数不符',
  characters: '证件号码含有不应有的字符',
  date: '证件号码中的出生日期不存在',
  check_digit: '证件号码校验位不符',
};

/** The client as papers name her; sex and birth date only where a sound citizen number tells them. */
export function clientValues(facts: CaseFacts): { [name: string]: DocumentValue } {
  const { client } = facts;
  const idNumber = clauseText(client.idNumber);
  const citizen =
    client.idType === 'citizen_id' && idNumber !== '' ? checkCitizenId(idNumber) : null;
  return {
    姓名: orMissing(clauseText(client.name), 'client.name'),
    性别: citizen?.ok ? { male: '男', female: '女' }[citizen.sex] : null,
    出生日期: citizen?.ok ? chineseDay(citizen.birthDate) : null,
    证件类型: idTypeNames[client.idType],
    证件号码:
      citizen && !citizen.ok
        ? {
            runs: [
              { text: idNumber },
              missingRun(doubtful('client.idNumber', DOUBTS[citizen.problem])),
            ],
          }
        : orMissing(idNumber, 'client.idNumber'),
    电话: orMissing(clauseText(client.phone), 'client.phone'),
    地址: orMissing(clauseText(client.address), 'client.address'),
  };
}
