import { z } from 'zod';

/** One lawyer of the firm who may carry a matter (承办律师). */
export const Lawyer = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(40),
  /** 执业证号, 17 digits; empty while not known. */
  licenceNo: z.string().trim().max(30),
  phone: z.string().trim().max(40),
});
export type Lawyer = z.infer<typeof Lawyer>;

/** What letters and reports print of the firm. Blank values appear in papers as 【待补】. */
export const FirmProfile = z.object({
  name: z.string().trim().max(80),
  address: z.string().trim().max(200),
  phone: z.string().trim().max(40),
  /** 统一社会信用代码, 18 characters. */
  creditCode: z.string().trim().max(30),
  /** 律所代字 of letters' numbers: 衡律〔2026〕律函字第7号. Absent or empty = not set. */
  letterCode: z.string().trim().max(20).optional(),
  lawyers: z.array(Lawyer).max(200),
  /** Who sits at this computer: stands in the audit log and the custody chain as actor and collector. */
  operatorName: z.string().trim().max(40),
  /** Text of added pictures is read by machine in the background, without being asked for. */
  readsPictures: z.boolean(),
});
export type FirmProfile = z.infer<typeof FirmProfile>;

export const emptyFirmProfile: FirmProfile = {
  name: '',
  address: '',
  phone: '',
  creditCode: '',
  lawyers: [],
  operatorName: '',
  readsPictures: true,
};
