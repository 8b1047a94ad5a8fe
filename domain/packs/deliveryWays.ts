import type { CaseFacts } from '../documents/caseFacts.ts';
import { clauseText } from '../documents/cleanText.ts';
import type { RecipientKind } from '../documents/recipients.ts';

const MAIL = '邮寄用可查询的快递或者挂号信，面单写明所寄文书名称，留存底单和签收记录。';
const ONLINE = '网上提交后保存提交成功的页面和编号。';

/**
 * Where the papers of a channel go and how, line by line, each with what is known of it: checked with source and day, or
 * 待核实 (reference/domain.md §1, §6). No address is ever made up.
 */
export function deliveryWays(facts: CaseFacts, kind: RecipientKind): string[] {
  switch (kind) {
    case 'institution':
      return [
        ...hotlines(facts),
        '投诉受理地址：待核实，以机构官方网站、App或者合同所载为准。',
        MAIL,
      ];
    case 'pi_handler':
      return ['个人信息保护负责人的联系方式：待核实，见其隐私政策。', ...hotlines(facts), MAIL];
    case 'collector':
      return [collectorAddress(facts), MAIL];
    case 'police':
      return [
        '当面递交最稳妥：一般到当事人住所地派出所，索取受案回执和接受证据材料清单。',
        '紧急情况打110；96110是预警劝阻专线，不收材料。',
      ];
    case 'nfra_12378':
      return [
        '电话：12378（二手资料，2026-11-22核对）。',
        '书面投诉的邮寄地址：待核实，以当地监管局公布的为准。',
        MAIL,
      ];
    case 'pboc_12363':
      return [
        '电话：12363（二手资料，2026-11-22核对）。',
        '书面投诉的邮寄地址：待核实，以所在地人民银行公布的为准。',
        MAIL,
      ];
    case 'nifa':
      return ['网址：jubao.nifa.org.cn（2026-11-22核对），在网站填写并上传附件。', ONLINE];
    case 'report_12321':
      return ['网址：12321.cn；电话：010-12321（2026-11-22核对）。', ONLINE];
    case 'cac_12377':
      return ['电话：12377（2026-11-22核对）；网上举报入口：待核实。', ONLINE];
    case 'telecom_12300':
      return ['电话：12300（2026-11-22核对）；申诉材料的提交地址：待核实。', MAIL];
    case 'market_12315':
      return ['电话：12315（二手资料）；书面投诉的邮寄地址：待核实，以该部门公布的为准。', MAIL];
    case 'hotline_12345':
      return ['电话：12345（2026-11-22核对），记下工单编号。'];
    case 'client_file':
      return ['留存案卷，不寄送。'];
    case 'court':
      return ['立案地址和网上立案入口：待核实，以该法院公布的为准。', MAIL];
    case 'credit_agency':
    case 'pboc_credit':
    case 'pi_authority':
      return ['受理地址：待核实，以该机构公布的为准。', MAIL];
  }
}

/** Only numbers that the directory has checked; the others are left out. */
function hotlines({ institution }: CaseFacts): string[] {
  const known = institution.officialNumbers.map(
    ({ number, source, checkedOn }) => `客服电话：${number}（${checkedOn}核对，来源：${source}）。`,
  );
  return known.length > 0 ? known : ['客服电话：待核实，以机构App或者官方网站公布的为准。'];
}

function collectorAddress({ details }: CaseFacts): string {
  const address = clauseText(details?.collectorAddress ?? '');
  return address === ''
    ? '送达地址：待核实；只有号码的，以短信或者微信发送并保存发送记录。'
    : `送达地址：${address}（本案登记，寄出前核对）。`;
}
