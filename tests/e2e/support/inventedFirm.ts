import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';

/** An invented firm. Its credit code has a valid check character and belongs to nobody. */
export const inventedFirm: FirmProfile = {
  name: '青川明渡律师事务所',
  address: '青川市云溪区临江路20号6层',
  phone: '0000-6660000',
  creditCode: '31000000MD00000003',
  // Tests of reading turn it on; the others have the machine for themselves.
  readsPictures: false,
  operatorName: '顾南乔',
  lawyers: [
    {
      id: '0199f000-0000-7000-8000-0000000000a1',
      name: '沈知行',
      licenceNo: '10000200000000001',
      phone: '13600000001',
    },
  ],
};
