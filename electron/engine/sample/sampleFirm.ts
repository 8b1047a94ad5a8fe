import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import { creditCodeCheckCharacter } from '../../../domain/identity/creditCode.ts';

export const sampleLawyers = { chen: '陈知远', gu: '顾南乔', lu: '陆时安' } as const;

const creditCode = '31990000MD9900012';

/** An invented firm in an invented city; its numbers have the right shape and belong to nobody. */
export const sampleFirm: FirmProfile = {
  name: '青岚律师事务所（示例）',
  address: '云州市听澜区青岚路18号示例大厦9层',
  phone: '0999-8000 0018',
  letterCode: '青岚示例',
  creditCode: creditCode + creditCodeCheckCharacter(creditCode),
  lawyers: [
    {
      id: '01930000-0000-7000-8000-00000000f001',
      name: sampleLawyers.chen,
      licenceNo: '19901201410000001',
      phone: '19000000101',
    },
    {
      id: '01930000-0000-7000-8000-00000000f002',
      name: sampleLawyers.gu,
      licenceNo: '19901201811000002',
      phone: '19000000102',
    },
    {
      id: '01930000-0000-7000-8000-00000000f003',
      name: sampleLawyers.lu,
      licenceNo: '19901202010000003',
      phone: '19000000103',
    },
  ],
  operatorName: '接待员 宋小满',
  readsPictures: true,
};
