import { addDays, type ChannelSituation } from './channelSituation.ts';
import { chineseDay } from './legalPoint.ts';
import type { RecipientKind } from './recipients.ts';

export type ChannelState = 'suited' | 'not_yet' | 'unsuited';
export type ChannelFinding = {
  state: ChannelState;
  reason: string;
  from: string | null;
  /** Whom to write to before; null = nobody, or nobody whom a paper of the program goes to. */
  first: RecipientKind | null;
};

/** 消费投诉办法: 15 days for simple complaints; 电信条例39: 15 days of the carrier. */
const COMPLAINT_DAYS = 15;
/** 征信业管理条例25. */
const CREDIT_DAYS = 20;

type Rule = (situation: ChannelSituation) => ChannelFinding;

/** One rule a channel: why it fits, what is lacking, or why it does not. 12345 is left to the router. */
export const CHANNEL_RULES: Record<Exclude<RecipientKind, 'hotline_12345'>, Rule> = {
  police: (is) => {
    if (is.outcomes.has('A') && is.sentMoney)
      return suited('疑似诈骗且已经转账：先打110请求紧急止付，再提交报案材料。');
    if (is.outcomes.has('A')) return suited('疑似诈骗：向公安机关报案或者反映线索。');
    if (is.outcomes.has('D'))
      return suited('疑似个人信息泄露或者被冒用：请公安机关查证来源，符合条件的依法处理。');
    if ((is.outcomes.has('B') || is.outcomes.has('C')) && is.manyContacts)
      return suited('多次联系干扰正常生活，可以依治安管理处罚法第五十条报案。');
    if (is.outcomes.has('B') || is.outcomes.has('C'))
      return unsuited('目前只有一次联系，不足以说明多次滋扰；先向机构投诉，继续保存记录。');
    return is.outcomes.has('E')
      ? unsuited('目前看属于正常催收，没有报案事由。')
      : notYet('核实步骤尚未完成，还说不清报什么案。');
  },
  institution: (is) => {
    if (is.institution === '')
      return notYet('还不知道机构全称：先在案件信息中填写或者从机构库选定。');
    if (is.outcomes.has('A') && !is.collection)
      return suited('请机构核查是否由其发出；可能只是被冒用名义，信中不指其为行为人。');
    return suited('先向机构投诉，多数渠道以此为前提。');
  },
  nfra_12378: (is) => {
    if (is.institution === '') return notYet('还不知道机构全称，无法确定被投诉人。');
    if (is.licensed !== true)
      return notYet('对方是否为银行、消费金融公司等持牌机构尚未确认：先在机构库核对。');
    return afterComplaint(is, '12378收到后一般也转回机构办理');
  },
  pboc_12363: (is) => {
    if (!is.informationDispute && !is.creditDispute)
      return unsuited('不涉及支付、征信或者个人金融信息，不属于人民银行受理的事项。');
    if (is.institution === '') return notYet('还不知道机构全称，无法确定被投诉人。');
    return afterComplaint(is, '是否必须先向机构投诉，待核实');
  },
  credit_agency: (is) => {
    if (is.creditDispute) return suited('信用报告中有当事人不认可的记录，可以提出异议。');
    if (is.creditReport) return unsuited('信用报告已经查过，没有发现有争议的记录。');
    return is.outcomes.has('D') || is.notDebtor
      ? notYet('先取得本人信用报告，查清有没有不认可的账户。')
      : unsuited('没有征信记录方面的争议。');
  },
  pboc_credit: (is) => {
    if (!is.creditDispute) return unsuited('没有征信记录方面的争议。');
    if (is.creditObjectionOn === null)
      return notYet('先向征信机构或者报送机构提出异议，对答复不满意再投诉。', {
        first: 'credit_agency',
      });
    return afterDays(is.today, is.creditObjectionOn, CREDIT_DAYS, '提出征信异议');
  },
  nifa: (is) => {
    if (!is.collection) return unsuited('不是互联网金融机构的催收或者经营行为。');
    if (is.institution === '') return notYet('还不知道机构全称，无法确定被举报人。');
    return is.breaches
      ? suited('联系中有可以指出的违规情形；实名举报，每人每日最多5次。')
      : unsuited('目前没有可以指出的违规情形。');
  },
  report_12321: (is) =>
    is.numbersUsed
      ? suited('有可以举报的号码和信息：写明号码、时间、内容并附截图。')
      : unsuited('没有可以举报的电话或者短信号码。'),
  telecom_12300: (is) => {
    if (!is.numbersUsed || !is.manyContacts) return unsuited('不涉及运营商的服务。');
    if (is.carrierComplaintOn === null)
      return notYet('12300只受理对运营商的申诉：先向运营商投诉，不满意或者15日没有答复再申诉。');
    return afterDays(is.today, is.carrierComplaintOn, COMPLAINT_DAYS, '向运营商投诉');
  },
  market_12315: (is) => {
    if (is.licensed === true)
      return unsuited('对方是持牌金融机构，由金融监管部门受理，不属于市场监管部门。');
    if (is.institution === '') return unsuited('还不知道经营者名称。');
    if (is.licensed === false) return suited('对方是一般经营者，消费争议由市场监督管理部门处理。');
    return notYet('对方是否为持牌金融机构尚未确认；确认是一般经营者后再投诉。');
  },
  cac_12377: (is) => {
    if (is.contentUrl !== '') return suited('网络上公开发布了侵害当事人名誉、隐私的内容。');
    return is.posted
      ? notYet('联系中提到公开发布信息：取得网址和页面截图后再举报。')
      : unsuited('没有发现网络上的侵权内容。');
  },
  pi_handler: (is) => {
    if (!is.informationDispute && !is.notDebtor) return unsuited('不涉及个人信息的来源或者使用。');
    return is.institution === ''
      ? notYet('还不知道个人信息处理者的全称。')
      : suited('对方掌握当事人的个人信息：要求说明来源、处理目的，并可以请求删除。');
  },
  pi_authority: (is) => {
    if (!is.informationDispute) return unsuited('不涉及个人信息的来源或者使用。');
    return is.piRequestedOn === null
      ? notYet('先向个人信息处理者提出查询或者删除请求；被拒绝或者没有答复再投诉。', {
          first: 'pi_handler',
        })
      : suited(`已于${chineseDay(is.piRequestedOn)}提出个人信息请求，可以就处理情况投诉。`);
  },
  collector: (is) => {
    if (is.outcomes.has('A'))
      return unsuited('疑似诈骗的号码不要发函、不要回拨，以免暴露信息；先报案。');
    if (is.outcomes.has('B') || is.outcomes.has('C'))
      return suited(
        is.notDebtor
          ? '告知当事人不是借款人，要求停止联系。'
          : '告知停止不当催收，按正当方式联系。',
      );
    return unsuited('目前没有要求对方停止的事由。');
  },
  court: () => notYet('是否起诉由承办律师评估后与当事人决定；一般民事权利的诉讼时效为三年。'),
  client_file: () => suited('留存案卷，交当事人核对。'),
};

export function suited(reason: string): ChannelFinding {
  return { state: 'suited', reason, from: null, first: null };
}

export function unsuited(reason: string): ChannelFinding {
  return { state: 'unsuited', reason, from: null, first: null };
}

function notYet(
  reason: string,
  { from = null, first = null }: Partial<Pick<ChannelFinding, 'from' | 'first'>> = {},
): ChannelFinding {
  return { state: 'not_yet', reason, from, first };
}

/** For channels that want the institution to be turned to first. */
function afterComplaint(is: ChannelSituation, remark: string): ChannelFinding {
  if (is.complainedOn === null) {
    return notYet(
      `尚无已发出的投诉记录：建议先向机构投诉，再附受理编号或者答复提出（${remark}）。`,
      { first: 'institution' },
    );
  }
  if (is.granted) return unsuited('登记的答复是机构全部同意，没有需要监管部门处理的争议。');
  if (is.repliedOn !== null && is.repliedOn <= is.today) {
    return suited(`机构已于${chineseDay(is.repliedOn)}答复；不满意的，可以附答复提出。`);
  }
  return afterDays(is.today, is.complainedOn, COMPLAINT_DAYS, '向机构投诉');
}

function afterDays(today: string, since: string, days: number, act: string): ChannelFinding {
  const from = addDays(since, days + 1);
  const began = `已于${chineseDay(since)}${act}`;
  if (today >= from) return suited(`${began}，满${days}日，可以提出。`);
  return notYet(
    `${began}，期限${days}日未满；${chineseDay(from)}起没有答复的可以提出，提前得到答复而不满意的也可以。`,
    { from },
  );
}
