import { z } from 'zod';
import {
  FormerName,
  OrganisationApp,
  OrganisationDomain,
  OrganisationLicence,
  OrganisationNumber,
  Provenance,
} from './organisation.ts';

/** What a file says of one institution: perhaps only a number more. Nothing in it ever takes a value away. */
export const IncomingOrganisation = z.object({
  /** Empty where the file names none: then the name tells which entry is meant. */
  id: z.string().max(80),
  name: z.string().trim().min(1).max(120),
  /** Null where the file tells only single values. */
  entry: z
    .object({
      category: z.string().trim().min(1).max(40),
      website: z.string().trim().max(200).nullable(),
      note: z.string().trim().max(1_000),
      ...Provenance.shape,
    })
    .nullable(),
  aliases: z.array(z.string().trim().min(1).max(120)),
  formerNames: z.array(FormerName),
  numbers: z.array(OrganisationNumber),
  domains: z.array(OrganisationDomain),
  apps: z.array(OrganisationApp),
  licences: z.array(OrganisationLicence),
  /** Line of the table or place in the list where the institution first stands, from 1. */
  place: z.number().int().min(1),
});
export type IncomingOrganisation = z.infer<typeof IncomingOrganisation>;

/** Of no value anything: lists of its own at each call. */
export function noValues(): Pick<
  IncomingOrganisation,
  'aliases' | 'formerNames' | 'numbers' | 'domains' | 'apps' | 'licences'
> {
  return { aliases: [], formerNames: [], numbers: [], domains: [], apps: [], licences: [] };
}

/** Why something of a file is left out. */
export const RefusalReason = z.enum([
  'no_name',
  'unknown_item',
  'no_content',
  'too_long',
  'not_a_number',
  'not_a_domain',
  'unknown_kind',
  'no_category',
  'no_source',
  'bad_date',
  'future_date',
  'bad_status',
  'bad_shape',
  'new_without_entry',
  'withdrawn',
  'name_taken',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A line of a table, or an entry of a list, that is left out. */
export const RefusedPlace = z.object({
  place: z.number().int(),
  /** The institution as far as the file names it. */
  name: z.string(),
  content: z.string(),
  reason: RefusalReason,
});
export type RefusedPlace = z.infer<typeof RefusedPlace>;

export const refusalReasonNames: Record<RefusalReason, string> = {
  no_name: '没有机构名称',
  unknown_item: '“项目”一栏应为机构、产品与简称、曾用名、号码、域名、App 或牌照',
  no_content: '“内容”一栏是空的',
  too_long: '内容太长',
  not_a_number: '不是可以识别的号码',
  not_a_domain: '不是网址或域名',
  unknown_kind: '“用途或种类”一栏不认识',
  no_category: '“机构”一行没有写类别',
  no_source: '没有写来源',
  bad_date: '日期应写成 2026-11-22 的形式，核对日期不能空',
  future_date: '核对日期晚于今天',
  bad_status: '“状态”一栏应为有出处或待核实',
  bad_shape: '缺少内容或内容的形式不对',
  new_without_entry: '名录里没有这家机构，文件里也没有它的“机构”一行（类别、来源和核对日期）',
  withdrawn: '本所已停用这家机构：先恢复，再导入',
  name_taken: '名称与名录里的另一家机构相同',
};

/** What a file says, and what of it cannot be used. */
export interface DirectoryReading {
  incoming: IncomingOrganisation[];
  refused: RefusedPlace[];
}
