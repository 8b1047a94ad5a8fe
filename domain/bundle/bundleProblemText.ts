import type { BundleProblem } from './bundle.ts';

/** What a finding means, for screen and command line; the path stands before it. */
export const bundleProblemNames: Record<BundleProblem['problem'], string> = {
  missing: '清单里有，包里没有',
  changed: '内容与清单的校验值不一致，或已损坏',
  unlisted: '不在清单里，是后来加入的',
  sums_unreadable: '校验值清单缺失或无法读取',
  sums_unsigned: '校验值清单没有签名，或签名不符',
  custody_broken: '保管链记录不连贯，或与检查点不符',
  custody_unsigned: '保管链检查点没有签名，或签名不符',
  not_a_bundle: '不是案盾的证据包，或压缩文件已损坏',
  unsafe_entry: '带有危险的文件名或压缩结构，没有解开',
};
