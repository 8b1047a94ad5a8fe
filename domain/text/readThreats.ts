import { isNegated } from './denial.ts';
import { matchesOf } from './matchesOf.ts';
import { factAt, type MessageView, withoutOverlaps } from './messageView.ts';
import type { TextFactOf, ThreatType } from './textFact.ts';

/** `maybe` is quick to test, and without it the pattern cannot match. */
const THREATS: readonly { type: ThreatType; maybe: RegExp; pattern: RegExp }[] = [
  {
    type: 'home_visit',
    maybe: /上门|实地|外访|登门|家访|户籍|[到去往][您你]/,
    pattern:
      /上门(?!服务|取件|取货|安装|揽[收件]|自提|维修|办理|送|配送|回收|体检|检测|收件|保养|清洗)(?:核实|催收|走访|调查|拜访|处理|外访|催缴|家访|清收)?|实地(?:走访|核实|外访|调查|催收)|外访|登门(?:拜访|核实|催收)?|家访|(?:到|去|前往)(?:您|你)(?:的)?(?:家|住所|住处|户籍地|住址|居住地|现住址)|户籍(?:所在)?地?(?:走访|核实|调查|外访|协查)/g,
  },
  {
    type: 'contacts',
    maybe: /通[讯信]录|联系人/,
    pattern:
      /(?:爆|群发|拨打|联系|通知|轰炸|致电)?(?:您|你)?(?:的)?(?:手机)?通[讯信]录(?:好友|联系人|名单)?|紧急联系人|(?:联系|通知|告知|致电|核实)(?:您|你)?(?:的)?(?:预留)?(?:第三方)?联系人|第三方?联系人|预留联系人/g,
  },
  {
    type: 'employer',
    maybe: /单位|公司|学校|村委|居委|街道办|社区/,
    pattern:
      /(?:您|你)的?(?:工作)?单位|(?:所在|工作)单位|(?<![户为、:计量])单位(?:领导|同事|人事|核实|走访|电话|调查|前台|协查|通知|致函|发函)|(?<=[和、,及与])单位(?=[、,。和及与家亲])|(?<=爸妈|父母|家人)单位|(?:致电|联系|通知|告知|发函|走访|函告|致函|到|去)(?:至|到|给)?(?:您|你|其)?(?:的|所在)?(?:公司|单位|学校)|公司(?:前台|人事|领导|同事)|村委会?|居委会?|街道办|社区协查/g,
  },
  {
    type: 'family',
    maybe: /家[属人里]|亲|父母|配偶|子女|老[婆公]|爱人|爸|妈|朋友/,
    pattern:
      /家属|(?<!祝您和|祝您及|祝您与|和您的|陪伴|与|祝)家人(?!共|一起|健康|幸福|平安|朋友圈)|直系亲属|亲属|亲友|亲戚|父母|配偶|子女|老婆|老公|爱人|家里人|爸妈|爸爸|妈妈|亲朋(?:好友)?|朋友(?!圈)/g,
  },
  {
    type: 'lawsuit',
    maybe: /诉|立案|传票|律师函|强制|支付令|保全|司法|法律|法院|仲裁|冻结|查封/,
    pattern:
      /(?:提起|进行|正式|依法|民事|刑事|予以)?(?:起诉|诉讼)(?:立案)?|立案(?:侦查|审理)?|传票|律师函|强制执行|支付令|财产保全|司法(?:程序|途径|流程|诉讼|部门|机关|介入|强制)|法律(?:程序|途径|手段|诉讼)|(?:移交|提交|递交|上诉|向)[\u4e00-\u9fff]{0,6}(?:法院|仲裁委)(?:提起)?(?:起诉|诉讼|立案)?|(?:申请)?仲裁|诉前调解|诉前保全|冻结(?:您|你)?(?:的|名下)[\u4e00-\u9fff]{0,6}(?:账户|银行卡|资产|微信|支付宝)|查封/g,
  },
  {
    type: 'detention',
    maybe: /拘|捕|坐牢|判刑|牢狱|通缉|刑事|经侦|涉嫌|构成|恶意透支|诈骗罪/,
    pattern:
      /(?:刑事|行政)?拘留|逮捕|坐牢|判刑|抓捕|拘传|通缉|牢狱之灾|(?:追究|承担|负)[\u4e00-\u9fff]{0,4}刑事责任|刑事(?:案件|立案|犯罪|处罚)|经侦(?:大队|支队)?|(?:涉嫌|构成)[\u4e00-\u9fff]{0,6}(?:诈骗|犯罪)罪?|恶意透支|贷款诈骗罪|信用卡诈骗罪|诈骗罪/g,
  },
  {
    type: 'blacklist',
    maybe: /黑名单|失信|老赖|限/,
    pattern:
      /(?:征信|信用|失信|行业|网贷|银行)?黑名单|失信(?:被执行)?(?:人员?|名单|惩戒|联合惩戒)?|老赖|限制(?:高|您|你)?消费|限高|限制出(?:行|境)/g,
  },
];
/** 祝您和家人, 陪父母: the words of a greeting, not of pressure. */
const GREETING_BEFORE =
  /(?:祝|愿|陪|邀请|推荐给?|分享给|携|关爱|送给|带上?|转发给?)[^,。;!\n]{0,6}$/;

/** 不要告诉家人 demands secrecy: the opposite of telling the family. */
const KEPT_FROM_BEFORE =
  /(?:不要|别|勿|不能|不许|不得|不准)(?:告诉|告知|跟|和|对|让|透露给?|通知|惊动)[^,。;!?\n]{0,4}$/;

/** Finds words of pressure. What the message says will not happen is left out. */
export function readThreats(view: MessageView): TextFactOf<'threat'>[] {
  const facts: TextFactOf<'threat'>[] = [];
  for (const { type, maybe, pattern } of THREATS) {
    if (!maybe.test(view.half)) continue;
    for (const match of matchesOf(pattern, view.half)) {
      const start = match.index;
      if (isNegated(view, start)) continue;
      if (KEPT_FROM_BEFORE.test(view.half.slice(Math.max(0, start - 12), start))) continue;
      if (
        type === 'family' &&
        GREETING_BEFORE.test(view.half.slice(Math.max(0, start - 8), start))
      ) {
        continue;
      }
      facts.push(factAt(view, 'threat', start, start + match[0].length, { type }));
    }
  }
  return withoutOverlaps(facts);
}
